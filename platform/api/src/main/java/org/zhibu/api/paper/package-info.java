/** Reports with tables on paper: one form for the page, the DOCX and the XLSX. */
@NullMarked
package org.zhibu.api.paper;

import org.jspecify.annotations.NullMarked;
