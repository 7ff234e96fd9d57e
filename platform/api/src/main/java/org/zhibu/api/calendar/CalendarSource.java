package org.zhibu.api.calendar;

import java.time.LocalDate;
import java.util.List;

/** A bean of a module or the platform whose records have days that belong in people's calendars. A module's is asked only while it is on. */
public interface CalendarSource {
    /**
     * What the signed-in user may see between two days, both included. Also asked for calendars outside of the portal, then in the
     * name of the calendar's owner and without a page.
     */
    List<CalendarEntry> entries(LocalDate from, LocalDate to);
}
