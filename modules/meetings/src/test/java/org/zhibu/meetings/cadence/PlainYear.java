package org.zhibu.meetings.cadence;

import static org.zhibu.api.indicator.LightState.DUE_SOON;
import static org.zhibu.api.indicator.LightState.NOT_APPLICABLE;
import static org.zhibu.api.indicator.LightState.ON_TRACK;
import static org.zhibu.api.indicator.LightState.OVERDUE;
import static org.zhibu.api.indicator.LightState.SATISFIED;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.zhibu.api.indicator.LightState;
import org.zhibu.meetings.minutes.MeetingKind;

/** What an organisation owes in the leap year 2028, written down by hand and not by the code that is tested. */
record PlainYear(Map<MeetingKind, Duty> duties) {
    static final List<String> MONTHS = List.of(
            "2028-01-01/2028-01-31",
            "2028-02-01/2028-02-29",
            "2028-03-01/2028-03-31",
            "2028-04-01/2028-04-30",
            "2028-05-01/2028-05-31",
            "2028-06-01/2028-06-30",
            "2028-07-01/2028-07-31",
            "2028-08-01/2028-08-31",
            "2028-09-01/2028-09-30",
            "2028-10-01/2028-10-31",
            "2028-11-01/2028-11-30",
            "2028-12-01/2028-12-31");
    static final List<String> QUARTERS =
            List.of("2028-01-01/2028-03-31", "2028-04-01/2028-06-30", "2028-07-01/2028-09-30", "2028-10-01/2028-12-31");
    static final List<String> YEAR = List.of("2028-01-01/2028-12-31");
    /** The first before the end of July, the second before the end of January. */
    static final List<String> LATE_HALVES =
            List.of("2027-08-01/2028-01-31", "2028-02-01/2028-07-31", "2028-08-01/2029-01-31");
    /** The usual autumn term of twenty weeks, and two that were entered. */
    static final List<String> TERMS =
            List.of("2027-09-01/2028-01-18", "2028-02-21/2028-06-30", "2028-09-04/2029-01-12");

    /** @param weekly whether a month's light speaks of all weeks that end in it */
    record Duty(int min, List<String> owners, List<Span> windows, boolean weekly) {
        static Duty of(int min, List<String> windows) {
            return new Duty(min, List.of(""), spans(windows), false);
        }

        Duty each(List<String> groups) {
            return new Duty(min, groups, windows, weekly);
        }

        List<Span> on(LocalDate day) {
            YearMonth month = YearMonth.from(day);
            return weekly
                    ? windows.stream()
                            .filter(w -> YearMonth.from(w.until()).equals(month))
                            .toList()
                    : windows.stream()
                            .filter(w -> !YearMonth.from(w.from()).isAfter(month)
                                    && !YearMonth.from(w.until()).isBefore(month))
                            .limit(1)
                            .toList();
        }
    }

    static Duty weeks(List<String> terms) {
        List<Span> weeks = new ArrayList<>();
        for (Span term : spans(terms)) {
            for (LocalDate monday = term.from();
                    ChronoUnit.DAYS.between(monday, term.until()) >= 6;
                    monday = monday.plusDays(7)) {
                weeks.add(new Span(monday, monday.plusDays(6)));
            }
        }
        return new Duty(1, List.of(""), weeks, true);
    }

    /** Meetings of a year in which some are forgotten and some are held more often than they have to be. */
    List<Counting.Held> meetings(Random random) {
        List<Counting.Held> held = new ArrayList<>();
        duties.forEach((kind, duty) -> duty.windows()
                .forEach(window -> duty.owners().forEach(owner -> {
                    int length = (int) ChronoUnit.DAYS.between(window.from(), window.until()) + 1;
                    for (int i = 0; i < duty.min() + 1; i++) {
                        if (random.nextInt(10) < 6) {
                            held.add(
                                    new Counting.Held(kind, owner, window.from().plusDays(random.nextInt(length))));
                        }
                    }
                })));
        return held;
    }

    LightState light(MeetingKind kind, List<Counting.Held> held, LocalDate day) {
        Duty duty = duties.get(kind);
        List<Span> windows = duty == null ? List.of() : duty.on(day);
        if (duty == null || windows.isEmpty()) {
            return NOT_APPLICABLE;
        }
        boolean several = duty.owners().size() > 1 || windows.size() > 1;
        int counted = 0;
        for (Span window : windows) {
            for (String owner : duty.owners()) {
                int times = 0;
                for (Counting.Held meeting : held) {
                    if (meeting.kind() == kind
                            && meeting.owner().equals(owner)
                            && !meeting.date().isBefore(window.from())
                            && !meeting.date().isAfter(window.until())
                            && !meeting.date().isAfter(day)) {
                        times++;
                    }
                }
                counted += several && times > duty.min() ? duty.min() : times;
            }
        }
        if (counted >= duty.min() * duty.owners().size() * windows.size()) {
            return SATISFIED;
        }
        Span last = windows.getLast();
        if (day.isAfter(last.until())) {
            return OVERDUE;
        }
        long length = ChronoUnit.DAYS.between(last.from(), last.until()) + 1;
        long left = ChronoUnit.DAYS.between(day, last.until()) + 1;
        return left * 5 <= length + 4 ? DUE_SOON : ON_TRACK;
    }

    static Stream<LocalDate> days() {
        return LocalDate.of(2028, 1, 1).datesUntil(LocalDate.of(2029, 1, 1));
    }

    static List<Span> spans(List<String> written) {
        return written.stream()
                .map(w -> w.split("/"))
                .map(w -> new Span(LocalDate.parse(w[0]), LocalDate.parse(w[1])))
                .toList();
    }
}
