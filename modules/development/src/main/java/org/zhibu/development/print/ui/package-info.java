/** Pages of printed forms. */
@NullMarked
package org.zhibu.development.print.ui;

import org.jspecify.annotations.NullMarked;
