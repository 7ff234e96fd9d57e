/** Figures of the module: counted for committees month by month, and for reports on any period. */
@NullMarked
package org.zhibu.development.indicator;

import org.jspecify.annotations.NullMarked;
