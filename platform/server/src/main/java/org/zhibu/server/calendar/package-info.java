/** The working days of the country, kept as data, and the calendar of each person. */
@NullMarked
package org.zhibu.server.calendar;

import org.jspecify.annotations.NullMarked;
