/** Tests of the figures for committees. */
@NullMarked
package org.zhibu.server.indicator;

import org.jspecify.annotations.NullMarked;
