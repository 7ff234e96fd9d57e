/** Tables that leave the portal as XLSX and come back: one writer for all, and a reader that is streamed, bounded, and trusts nothing. */
@NullMarked
package org.zhibu.api.table;

import org.jspecify.annotations.NullMarked;
