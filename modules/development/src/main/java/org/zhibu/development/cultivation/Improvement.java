package org.zhibu.development.cultivation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhibu.development.path.CaseFacts;

/**
 * The time to improve after a bad assessment (DEV-17).
 *
 * @param since day of the first bad assessment after the last good one
 * @param until last day of the time
 */
public record Improvement(LocalDate since, LocalDate until) {
    /** Whether the time is over without a better assessment, so that the branch discusses to stop. */
    public boolean stopProposed(LocalDate today) {
        return today.isAfter(until);
    }

    static Improvement of(LocalDate since, int months) {
        return new Improvement(since, since.plusMonths(months));
    }

    /** Of a case's assessments of activists; empty when the last one was good, or there is none. */
    public static Optional<Improvement> of(CaseFacts facts, int months) {
        List<CaseFacts.Assessment> all = facts.assessments().stream()
                .filter(a -> a.kind() == CaseFacts.Assessment.Kind.ACTIVIST)
                .sorted(Comparator.comparing(CaseFacts.Assessment::on))
                .toList();
        LocalDate since = null;
        for (CaseFacts.Assessment a : all) {
            since = a.qualified() ? null : since == null ? a.on() : since;
        }
        return Optional.ofNullable(since).map(s -> of(s, months));
    }
}
