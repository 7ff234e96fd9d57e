/** Figures that an organisation shows to the committees above it. */
@NullMarked
package org.zhibu.api.indicator;

import org.jspecify.annotations.NullMarked;
