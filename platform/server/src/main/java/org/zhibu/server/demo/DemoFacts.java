package org.zhibu.server.demo;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What the register holds of an invented person besides name and standing. It follows from the birthday, so it is the same each time,
 * and full members have been so for years, as the demonstration's meetings of the past expect.
 *
 * @param education how far they went to school; the old and the villages less far
 */
record DemoFacts(
        String education,
        @Nullable LocalDate appliedOn,
        @Nullable LocalDate activistOn,
        @Nullable LocalDate candidateOn,
        @Nullable LocalDate admittedOn,
        @Nullable LocalDate fullOn) {
    private static final int OLD = 60;
    private static final int YOUNGEST_ADMITTED = 21;
    private static final int YEARS_A_MEMBER = 4;
    private static final String[] OLDER = {"PRIMARY", "JUNIOR_MIDDLE", "JUNIOR_MIDDLE", "SENIOR_MIDDLE"};
    private static final String[] YOUNGER = {
        "JUNIOR_MIDDLE", "SENIOR_MIDDLE", "SECONDARY_VOCATIONAL", "JUNIOR_COLLEGE", "JUNIOR_COLLEGE", "BACHELOR"
    };

    static DemoFacts of(DemoPerson person, LocalDate today) {
        LocalDate born = person.birthDate();
        int age = Period.between(born, today).getYears();
        int draw = born.getDayOfYear() + born.getYear();
        String[] schools = age >= OLD ? OLDER : YOUNGER;
        String education = schools[draw % schools.length];
        return switch (person.status()) {
            case FULL -> member(education, born, age, draw);
            case APPLICANT -> new DemoFacts(education, today.minusDays(60L + draw % 200), null, null, null, null);
            case ACTIVIST ->
                new DemoFacts(
                        education,
                        today.minusDays(500L + draw % 200),
                        today.minusDays(120L + draw % 200),
                        null,
                        null,
                        null);
            case MASSES, LEAGUE_MEMBER, CANDIDATE, PROBATIONARY ->
                new DemoFacts(education, null, null, null, null, null);
        };
    }

    private static DemoFacts member(String education, LocalDate born, int age, int draw) {
        int latest = age - YEARS_A_MEMBER;
        if (latest < YOUNGEST_ADMITTED) {
            return new DemoFacts(education, null, null, null, null, null);
        }
        int years = YOUNGEST_ADMITTED + draw % Math.min(15, latest - YOUNGEST_ADMITTED + 1);
        LocalDate admitted = born.plusYears(years).plusDays(draw % 60);
        return new DemoFacts(
                education,
                admitted.minusMonths(26),
                admitted.minusMonths(20),
                admitted.minusMonths(4),
                admitted,
                admitted.plusYears(1));
    }
}
