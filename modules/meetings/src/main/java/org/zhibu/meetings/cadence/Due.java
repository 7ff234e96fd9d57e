package org.zhibu.meetings.cadence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhibu.api.indicator.Obligation;

/** Counts one obligation. A group's surplus does not make up for another group's lack, nor a week's for another week's. */
final class Due {
    /**
     * A meeting that counts: archived.
     *
     * @param owner the group that held it; empty for the organisation
     */
    record Held(String owner, LocalDate date) {}

    private Due() {}

    /** Nothing is due; dates are the month's own. */
    static Obligation none(String code, int amberPercent, YearMonth month) {
        Span span = new Span(month.atDay(1), month.atEndOfMonth());
        return new Obligation(code, 0, 0, span.amberFrom(amberPercent), span.until());
    }

    /** MEET-25: an extra meeting counts too, but never for more than what is due of another group or week. */
    static Obligation count(String code, Counting.Owed owed, List<Held> held, YearMonth month) {
        int min = owed.rhythm().min();
        boolean capped = owed.owners() > 1 || owed.periods().size() > 1;
        int counted = 0;
        for (Span period : owed.periods()) {
            Map<String, Long> byOwner = held.stream()
                    .filter(h -> period.contains(h.date()) && !h.date().isAfter(month.atEndOfMonth()))
                    .collect(Collectors.groupingBy(Held::owner, Collectors.counting()));
            for (long times : byOwner.values()) {
                counted += (int) (capped ? Math.min(times, min) : times);
            }
        }
        Span last = owed.periods().getLast();
        return new Obligation(code, counted, owed.due(), last.amberFrom(owed.amberPercent()), last.until());
    }
}
