package org.zhibu.development.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.policy.Period;
import org.zhibu.development.path.Span;

/**
 * What several people still owe for a period.
 *
 * @param group whose leader collects it; null for the branch
 * @param names of those who owe it, in the order of the register
 */
public record Owed(
        Duty duty, Period per, Span span, @Nullable UUID group, List<String> names) {
    private static final int PART = 5;

    public Owed {
        names = List.copyOf(names);
    }

    public String rule() {
        return duty.rule(per);
    }

    public LocalDate day() {
        return span.last();
    }

    /** The first day on which somebody is told: in the last fifth of the period. */
    public LocalDate opens() {
        return opens(span);
    }

    static LocalDate opens(Span span) {
        long length = span.last().toEpochDay() - span.first().toEpochDay() + 1;
        return span.last().minusDays((length + PART - 1) / PART - 1);
    }

    /** Where it is entered. */
    String page() {
        return duty.page() + "?period=" + span.first();
    }

    /** The key of its task: one for each period and group. */
    String key() {
        return "period:" + duty + ":" + per + ":" + span.last() + ":" + (group == null ? "" : group);
    }
}
