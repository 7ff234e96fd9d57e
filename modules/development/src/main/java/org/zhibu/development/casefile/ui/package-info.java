/** Pages of cases: the list, and one person's way. */
@NullMarked
package org.zhibu.development.casefile.ui;

import org.jspecify.annotations.NullMarked;
