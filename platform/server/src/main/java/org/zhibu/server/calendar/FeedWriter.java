package org.zhibu.server.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.util.Duration;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import org.zhibu.api.calendar.CalendarEntry;

/** Writes a calendar as RFC 5545 has it. Hours are written in universal time, which every program understands. */
final class FeedWriter {
    private final Clock clock;
    private final String base;

    /** @param base address of the portal, with a slash at its end */
    FeedWriter(Clock clock, String base) {
        this.clock = clock;
        this.base = base;
    }

    String write(String name, String taskPrefix, Iterable<CalendarLine> lines) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Zhibu Portal//Calendar//ZH");
        calendar.setName(name);
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        for (CalendarLine line : lines) {
            calendar.addEvent(event(line, taskPrefix));
        }
        return Biweekly.write(calendar).go();
    }

    private VEvent event(CalendarLine line, String taskPrefix) {
        CalendarEntry entry = line.entry();
        VEvent event = new VEvent();
        event.setUid(line.id() + "@zhibu-portal");
        event.setDateTimeStamp(Date.from(clock.instant()));
        event.setSummary(line.task() ? taskPrefix + entry.title() : entry.title());
        event.setUrl(base + entry.link());
        event.setStatus(Status.confirmed());
        if (!entry.place().isEmpty()) {
            event.setLocation(entry.place());
        }
        LocalTime from = entry.from();
        if (from == null) {
            event.setDateStart(day(entry.day()), false);
            // a day of its own, and no time of the person
            event.setDateEnd(day(entry.day().plusDays(1)), false);
            event.setTransparency(true);
            return event;
        }
        event.setDateStart(at(entry.day(), from), true);
        LocalTime until = entry.until();
        if (until == null) {
            event.setDuration(Duration.builder().hours(1).build());
        } else {
            event.setDateEnd(at(entry.day(), until), true);
        }
        return event;
    }

    /** The library reads a day in the zone of the machine. */
    private static Date day(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    private Date at(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(clock.getZone()).toInstant());
    }
}
