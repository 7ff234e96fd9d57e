/** Days on which offices work, and what stands in a person's calendar. */
@NullMarked
package org.zhibu.api.calendar;

import org.jspecify.annotations.NullMarked;
