package org.zhibu.meetings.cadence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhibu.api.indicator.Obligation;
import org.zhibu.api.policy.Cadence;

/**
 * Counts one obligation. A group's surplus does not make up for another group's lack, nor a week's for another week's.
 *
 * @param owner what owes meetings of its own: a group; empty for the branch
 */
record Due(CadenceCalendar calendar, int amberPercent) {
    /**
     * A meeting that counts: archived.
     *
     * @param owner the group that held it; empty for the branch
     */
    record Held(String owner, LocalDate date) {}

    /** Nothing is due; dates are the month's own. */
    Obligation none(String code, YearMonth month) {
        Span span = new Span(month.atDay(1), month.atEndOfMonth());
        return new Obligation(code, 0, 0, span.amberFrom(amberPercent), span.until());
    }

    /** @param owners how many groups owe the meeting each; 1 for the branch */
    Obligation count(String code, Cadence cadence, int owners, List<Held> held, YearMonth month) {
        List<Span> periods = calendar.periods(cadence.per(), month);
        if (periods.isEmpty() || owners == 0 || cadence.min() == 0) {
            return none(code, month);
        }
        boolean capped = owners > 1 || periods.size() > 1;
        int counted = 0;
        for (Span period : periods) {
            Map<String, Long> byOwner = held.stream()
                    .filter(h -> period.contains(h.date()) && !h.date().isAfter(month.atEndOfMonth()))
                    .collect(Collectors.groupingBy(Held::owner, Collectors.counting()));
            for (long times : byOwner.values()) {
                counted += (int) (capped ? Math.min(times, cadence.min()) : times);
            }
        }
        Span last = periods.getLast();
        return new Obligation(
                code, counted, cadence.min() * owners * periods.size(), last.amberFrom(amberPercent), last.until());
    }
}
