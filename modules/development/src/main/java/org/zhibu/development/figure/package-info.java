/** Figures of a period, counted from the records: who was admitted, what was done, what stands (DASH-01). */
@NullMarked
package org.zhibu.development.figure;

import org.jspecify.annotations.NullMarked;
