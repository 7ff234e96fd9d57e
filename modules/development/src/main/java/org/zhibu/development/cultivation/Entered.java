package org.zhibu.development.cultivation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.development.casefile.CaseFollower;
import org.zhibu.development.path.Span;

/** What all entries have in common: days that have been, rows that are still as the writer saw them, reasons that say something. */
final class Entered {
    static final int MAX_REASON = 300;

    private Entered() {}

    /** Nothing is entered before it happened, and nothing before the time that it is about (DEV-04). */
    static void day(LocalDate day, LocalDate first, LocalDate today, String field) {
        if (day.isAfter(today)) {
            throw new RefusedException(
                    Finding.block("DEV-04", "development.rule.future").at(field));
        }
        if (day.isBefore(first)) {
            throw new RefusedException(Finding.block("DEV-04", "development.cultivation.beforePeriod", first.toString())
                    .at(field));
        }
    }

    static void one(int changed) {
        if (changed != 1) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
    }

    static String reason(String reason) {
        return needed(reason, "reason", MAX_REASON);
    }

    static String needed(String text, String field, int length) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > length) {
            throw new RefusedException(Finding.block("", "input.required").at(field));
        }
        return stripped;
    }

    static RefusedException twice(DuplicateKeyException twice, String rule) {
        RefusedException refused = new RefusedException(Finding.block(rule, "development.cultivation.twice"));
        refused.addSuppressed(twice);
        return refused;
    }

    static RefusedException outside() {
        return new RefusedException(Finding.block("ORG-15", "violation.outside"));
    }

    /** What was entered for a day counts at once: in tasks, figures and open pages. */
    static void tell(List<CaseFollower> followers, LocalDate... days) {
        List<LocalDate> sorted = Stream.of(days).sorted().toList();
        if (!sorted.isEmpty()) {
            Span span = new Span(sorted.getFirst(), sorted.getLast());
            followers.forEach(f -> f.changed(span));
        }
    }

    static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
