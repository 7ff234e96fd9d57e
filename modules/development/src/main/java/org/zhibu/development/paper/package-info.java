/** Tables and words on paper: one form for the page and the XLSX. */
@NullMarked
package org.zhibu.development.paper;

import org.jspecify.annotations.NullMarked;
