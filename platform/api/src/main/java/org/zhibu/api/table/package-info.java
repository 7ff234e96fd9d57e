/** Tables that leave the portal as XLSX: one writer for all of them. */
@NullMarked
package org.zhibu.api.table;

import org.jspecify.annotations.NullMarked;
