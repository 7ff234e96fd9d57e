/** Pages of the figures for committees. */
@NullMarked
package org.zhibu.server.indicator.ui;

import org.jspecify.annotations.NullMarked;
