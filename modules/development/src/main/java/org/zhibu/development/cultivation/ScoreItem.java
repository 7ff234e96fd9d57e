package org.zhibu.development.cultivation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;

/**
 * An item of the semester score (SCOR-05).
 *
 * @param counts what gives the points by itself; nothing when they are typed
 * @param ended no longer used for new semesters
 */
public record ScoreItem(UUID id, String name, BigDecimal maximum, Counts counts, boolean ended, int version) {
    /** What gives the points of an item. */
    public enum Counts {
        NOTHING(""),
        REPORTS("REPORTS"),
        TALKS("TALKS");

        private final String code;

        Counts(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Counts of(String code) {
            return code.isEmpty() ? NOTHING : valueOf(code);
        }

        public String messageKey() {
            return "development.score.counts." + name();
        }
    }

    /** Points of the periods in which there was one; a missing one is nothing for its period. */
    static BigDecimal share(BigDecimal maximum, int periods, int there) {
        return maximum.multiply(BigDecimal.valueOf(Math.min(there, periods)))
                .divide(BigDecimal.valueOf(periods), 1, RoundingMode.HALF_UP);
    }
}
