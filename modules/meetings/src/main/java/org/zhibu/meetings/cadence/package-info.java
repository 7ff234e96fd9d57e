/** How often meetings have to be held, and the indicators that tell it. */
@NullMarked
package org.zhibu.meetings.cadence;

import org.jspecify.annotations.NullMarked;
