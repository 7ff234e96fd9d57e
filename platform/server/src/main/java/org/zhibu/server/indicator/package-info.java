/** Indicators and dashboards. */
@NullMarked
package org.zhibu.server.indicator;

import org.jspecify.annotations.NullMarked;
