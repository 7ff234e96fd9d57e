/** Reading tables out of XLSX files that people made: streamed, bounded, and trusting nothing in them. */
@NullMarked
package org.zhibu.server.table;

import org.jspecify.annotations.NullMarked;
