package org.zhibu.server.calendar;

import org.zhibu.api.calendar.CalendarEntry;

/**
 * An entry of a person's calendar.
 *
 * @param id unique in the portal
 * @param task whether it is the last day of a task rather than something that takes place
 */
public record CalendarLine(String id, CalendarEntry entry, boolean task) {}
