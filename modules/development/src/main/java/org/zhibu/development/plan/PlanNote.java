package org.zhibu.development.plan;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something written about a plan in the course of the year.
 *
 * @param own whether the own organisation wrote it
 * @param period half-year or quarter, from 1 on
 */
public record PlanNote(
        UUID id,
        boolean own,
        Kind kind,
        int year,
        int period,
        LocalDate notedOn,
        String found,
        String measures,
        String notedBy,
        int version) {
    /** Who looks at the plan, and when (PLAN-01, PLAN-05). */
    public enum Kind {
        SELF_CHECK,
        CHECK,
        ANALYSIS,
        SUMMARY;

        public String messageKey() {
            return "development.plan.note." + name();
        }
    }
}
