package org.zhibu.development.figure;

import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was admitted, with what the structure of a plan looks at.
 *
 * @param on day of the general meeting, on which ages are counted (PPL-29)
 * @param education code of the register; null when nobody entered it
 * @param frontLine code of the register; null for who is at no front line
 * @param newOrganisation of an enterprise or a social organisation outside of the public sector
 * @param elsewhere gone, or known to go, so that the person's affiliation was elsewhere (DEV-99)
 */
public record Admitted(
        UUID person,
        String name,
        LocalDate on,
        @Nullable LocalDate born,
        boolean woman,
        @Nullable String education,
        @Nullable String frontLine,
        boolean student,
        boolean titled,
        boolean newOrganisation,
        boolean elsewhere) {
    private static final int ILLITERATE = 0;
    private static final int PRIMARY = 1;
    private static final int JUNIOR = 2;
    private static final int SENIOR = 3;
    private static final int COLLEGE = 4;
    private static final int UNKNOWN = -1;

    /** Whether the age is at most so many years, or below them where the border itself does not count (CONF-34). */
    public boolean isAgedUpTo(int years, boolean inclusive) {
        if (born == null) {
            return false;
        }
        int age = Period.between(born, on).getYears();
        return inclusive ? age <= years : age < years;
    }

    /** PLAN-16. */
    public boolean isIlliterate() {
        return rank(education) == ILLITERATE;
    }

    boolean isSchooledFrom(String code) {
        return rank(education) >= rank(code);
    }

    boolean isSchooledUpTo(String code) {
        return rank(education) != UNKNOWN && rank(education) <= rank(code);
    }

    private static int rank(@Nullable String code) {
        return code == null
                ? UNKNOWN
                : switch (code) {
                    case "ILLITERATE" -> ILLITERATE;
                    case "PRIMARY" -> PRIMARY;
                    case "JUNIOR_MIDDLE" -> JUNIOR;
                    case "SECONDARY_VOCATIONAL", "SENIOR_MIDDLE" -> SENIOR;
                    default -> COLLEGE;
                };
    }
}
