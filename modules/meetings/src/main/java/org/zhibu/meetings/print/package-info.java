/** Minutes and notices on paper: print form and DOCX; lists as XLSX. */
@NullMarked
package org.zhibu.meetings.print;

import org.jspecify.annotations.NullMarked;
