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
        @Nullable String tier,
        @Nullable LocalDate keyOn,
        @Nullable LocalDate candidateOn,
        @Nullable LocalDate admittedOn,
        @Nullable LocalDate probationUntil,
        @Nullable LocalDate fullOn) {
    private static final int MAJORITY = 18;
    private static final int MONTHS_CULTIVATED = 15;
    private static final int DAYS_BEFORE_ADOPTION = 65;
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
        int draw = draw(person);
        String[] schools = age >= OLD ? OLDER : YOUNGER;
        String education = schools[draw % schools.length];
        return switch (person.status()) {
            case FULL -> member(education, born, age, draw);
            case APPLICANT -> applied(education, today.minusDays(6L + draw % 80));
            case ACTIVIST -> activist(education, born, today.minusDays(100L + draw % 420), draw, today);
            case CANDIDATE -> candidate(education, today.minusDays(25L + draw % 12));
            case PROBATIONARY -> probationer(education, today.minusDays(50L + draw % 280));
            case MASSES, LEAGUE_MEMBER -> applied(education, null);
        };
    }

    /** A number that is the same each time, whatever the names. */
    static int draw(DemoPerson person) {
        return person.birthDate().getDayOfYear() + person.birthDate().getYear();
    }

    private static DemoFacts applied(String education, @Nullable LocalDate day) {
        return new DemoFacts(education, day, null, null, null, null, null, null, null);
    }

    /** Of the young the way began with their majority. Every fourth has become a key activist after half a year. */
    private static DemoFacts activist(String education, LocalDate born, LocalDate wanted, int draw, LocalDate today) {
        LocalDate first = born.plusYears(MAJORITY).plusDays(DAYS_BEFORE_ADOPTION + 1L);
        LocalDate adopted = wanted.isBefore(first) ? first : wanted;
        LocalDate key = adopted.plusMonths(6).plusDays(10);
        String tier = key.isAfter(today) || draw % 4 > 1 ? null : draw % 4 == 0 ? "KEY" : "PLANNED";
        return new DemoFacts(
                education,
                adopted.minusDays(DAYS_BEFORE_ADOPTION),
                adopted,
                tier,
                tier == null ? null : key,
                null,
                null,
                null,
                null);
    }

    private static DemoFacts candidate(String education, LocalDate day) {
        LocalDate adopted = day.minusMonths(MONTHS_CULTIVATED);
        return new DemoFacts(
                education, adopted.minusDays(DAYS_BEFORE_ADOPTION), adopted, null, null, day, null, null, null);
    }

    private static DemoFacts probationer(String education, LocalDate admitted) {
        DemoFacts before = candidate(education, admitted.minusMonths(5));
        return new DemoFacts(
                education,
                before.appliedOn(),
                before.activistOn(),
                null,
                null,
                before.candidateOn(),
                admitted,
                admitted.plusYears(1),
                null);
    }

    private static DemoFacts member(String education, LocalDate born, int age, int draw) {
        int latest = age - YEARS_A_MEMBER;
        if (latest < YOUNGEST_ADMITTED) {
            return applied(education, null);
        }
        int years = YOUNGEST_ADMITTED + draw % Math.min(15, latest - YOUNGEST_ADMITTED + 1);
        LocalDate admitted = born.plusYears(years).plusDays(draw % 60);
        return new DemoFacts(
                education,
                admitted.minusMonths(26),
                admitted.minusMonths(20),
                null,
                null,
                admitted.minusMonths(4),
                admitted,
                null,
                admitted.plusYears(1));
    }
}
