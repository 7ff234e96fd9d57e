package org.zhibu.meetings.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhibu.meetings.minutes.MeetingKind;

/**
 * What the address of the plan says: a year, or a month with the kind that its list shows.
 *
 * @param month null for the whole year
 * @param kind null for all
 */
record PlanAddress(
        int year, @Nullable YearMonth month, @Nullable MeetingKind kind) {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    static PlanAddress of(QueryParameters query, YearMonth now) {
        MeetingKind kind = query.getSingleParameter("kind")
                .flatMap(given -> Arrays.stream(MeetingKind.values())
                        .filter(k -> k.name().equals(given))
                        .findFirst())
                .orElse(null);
        try {
            YearMonth month =
                    query.getSingleParameter("month").map(YearMonth::parse).orElse(null);
            int year = month != null
                    ? month.getYear()
                    : query.getSingleParameter("year")
                            .map(y -> Year.parse(y).getValue())
                            .orElse(now.getYear());
            return year < FIRST_YEAR || year > LAST_YEAR
                    ? new PlanAddress(now.getYear(), null, kind)
                    : new PlanAddress(year, month, kind);
        } catch (DateTimeException notATime) {
            return new PlanAddress(now.getYear(), null, kind);
        }
    }

    static String path(YearMonth month, @Nullable MeetingKind kind) {
        return "m/meetings/plan?month=" + month + (kind == null ? "" : "&kind=" + kind.name());
    }

    QueryParameters parameters() {
        Map<String, String> all = new TreeMap<>();
        YearMonth shown = month;
        if (shown == null) {
            all.put("year", String.valueOf(year));
        } else {
            all.put("month", shown.toString());
        }
        MeetingKind only = kind;
        if (only != null) {
            all.put("kind", only.name());
        }
        return QueryParameters.simple(all);
    }

    PlanAddress step(int by) {
        YearMonth shown = month;
        return shown == null
                ? new PlanAddress(year + by, null, null)
                : new PlanAddress(shown.plusMonths(by).getYear(), shown.plusMonths(by), kind);
    }
}
