package org.zhibu.development.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhibu.development.path.Found.block;
import static org.zhibu.development.path.Found.warn;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.api.notice.NoticeOutcome;
import org.zhibu.development.FactsOf;
import org.zhibu.development.LimitsOf;
import org.zhibu.testkit.Rule;

/** From the application to the candidate: each duration and number on the day before, on the day and on the day after. */
class BoundaryTest {
    private static final Limits USUAL = LimitsOf.usual();
    private static final LocalDate DAY = LocalDate.of(2028, 3, 1);

    @ParameterizedTest
    @CsvSource({
        "2010-06-15, 2028-06-14, false",
        "2010-06-15, 2028-06-15, true",
        "2010-06-15, 2028-06-16, true",
        // born on a leap day: eighteen on the first of March where the year has none
        "2008-02-29, 2026-02-28, false",
        "2008-02-29, 2026-03-01, true",
        "2010-01-31, 2028-01-30, false",
        "2010-01-31, 2028-01-31, true",
    })
    @Rule("STEP-01")
    void anApplicantIsEighteenOnTheBirthday(LocalDate born, LocalDate day, boolean good) {
        CaseFacts facts = FactsOf.at(CaseState.NONE, day).born(born).facts();
        Happening what = Happening.of(Act.APPLY, day).assuring(Assurance.VOLUNTARY);
        assertThat(Found.in(facts, what, USUAL).contains(block("STEP-01", "tooYoung")))
                .isEqualTo(!good);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-15, 2027-02-15, true",
        "2027-01-15, 2027-02-16, false",
        "2027-01-31, 2027-02-28, true",
        "2027-01-31, 2027-03-01, false",
        "2028-01-31, 2028-02-29, true",
        "2028-01-31, 2028-03-01, false",
        "2028-02-29, 2028-03-29, true",
        "2028-02-29, 2028-03-30, false",
    })
    @Rule({"STEP-02", "TIM-01"})
    void theTalkIsDueWithinAMonth(LocalDate applied, LocalDate day, boolean good) {
        CaseFacts facts = FactsOf.at(CaseState.APPLIED, applied).facts();
        assertThat(Found.in(facts, Happening.of(Act.TALK, day).by("Secretary"), USUAL)
                        .contains(warn("TIM-01", "talkLate")))
                .isEqualTo(!good);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-31, 2027-02-27, adoptedEarly",
        "2027-01-31, 2027-02-28, ",
        "2028-01-31, 2028-02-28, adoptedEarly",
        "2028-01-31, 2028-02-29, ",
        "2028-02-29, 2028-03-28, adoptedEarly",
        "2028-02-29, 2028-03-29, ",
        "2027-11-30, 2028-02-29, ",
        "2027-11-30, 2028-03-01, adoptedLate",
        "2026-11-30, 2027-02-28, ",
        "2026-11-30, 2027-03-01, adoptedLate",
    })
    @Rule("DEV-14")
    void studentsAreAdoptedBetweenOneAndThreeMonthsAfterTheApplication(LocalDate applied, LocalDate day, String key) {
        CaseFacts facts = FactsOf.at(CaseState.TALKED, applied).student().facts();
        assertThat(Found.in(facts, Happening.of(Act.ADOPT, day).decided(committee(3, 3)), LimitsOf.student()).stream()
                        .filter(f -> f.startsWith("DEV-14")))
                .isEqualTo(key == null ? List.of() : List.of(warn("DEV-14", key)));
    }

    @ParameterizedTest
    @CsvSource({
        "12, 2027-01-31, 2028-01-30, false",
        "12, 2027-01-31, 2028-01-31, true",
        "12, 2027-02-28, 2028-02-27, false",
        "12, 2027-02-28, 2028-02-28, true",
        "12, 2028-02-29, 2029-02-27, false",
        "12, 2028-02-29, 2029-02-28, true",
        "24, 2026-02-28, 2028-02-27, false",
        "24, 2026-02-28, 2028-02-28, true",
        "24, 2028-02-29, 2030-02-27, false",
        "24, 2028-02-29, 2030-02-28, true",
        "24, 2026-08-31, 2028-08-30, false",
        "24, 2026-08-31, 2028-08-31, true",
    })
    @Rule({"DEV-27", "DEV-41"})
    void cultivationIsCountedInMonthsOfTheCalendar(int months, LocalDate counted, LocalDate day, boolean good) {
        Limits limits = LimitsOf.with(USUAL, "cultivationMonths", months);
        FactsOf facts = FactsOf.at(CaseState.CULTIVATED, counted.minusYears(1)).counted(counted);
        assertThat(Found.in(facts.facts(), Happening.of(Act.CHOOSE, day).decided(committee(3, 3)), limits)
                        .contains(block("DEV-27", "cultivation")))
                .isEqualTo(!good);
        CaseFacts reviewed = FactsOf.at(CaseState.REVIEWED, counted.minusYears(1))
                .counted(counted)
                .facts();
        assertThat(Found.in(reviewed, Happening.of(Act.PASS_PRE_REVIEW, day), limits)
                        .contains(block("DEV-41", "cultivation")))
                .isEqualTo(!good);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 2028-02-28, false",
        "2026-12-31, 2028-02-29, true",
        "2025-12-31, 2027-02-27, false",
        "2025-12-31, 2027-02-28, true",
        "2026-05-10, 2027-07-09, false",
        "2026-05-10, 2027-07-10, true",
    })
    @Rule("DEV-31")
    void studentsAreChosenFourteenMonthsAfterTheApplication(LocalDate applied, LocalDate day, boolean good) {
        CaseFacts facts = FactsOf.at(CaseState.CULTIVATED, applied)
                .student()
                .counted(applied)
                .facts();
        assertThat(Found.in(facts, Happening.of(Act.CHOOSE, day).decided(committee(3, 3)), LimitsOf.student())
                        .contains(block("DEV-31", "sinceApplication")))
                .isEqualTo(!good);
    }

    @ParameterizedTest
    @CsvSource({"4.99, true", "5, true", "5.00, true", "5.01, false", ", false"})
    @Rule("DEV-31")
    void studentsAreAmongTheBestFiveInAHundred(String rank, boolean good) {
        CaseFacts facts = student().year(2027, rank, 0).facts();
        assertThat(chosen(facts, LimitsOf.student()).contains(block("DEV-31", "grade")))
                .isEqualTo(!good);
    }

    @ParameterizedTest
    @CsvSource({"0, false, ", "1, false, failedCourse", "0, true, punished"})
    @Rule("DEV-32")
    void oneFailedCourseOrPunishmentBarsAStudent(int failed, boolean punished, String key) {
        FactsOf facts = student().year(2027, "3", failed);
        if (punished) {
            facts.punished();
        }
        assertThat(chosen(facts.facts(), LimitsOf.student()).stream().filter(f -> f.startsWith("DEV-32")))
                .isEqualTo(key == null ? List.of() : List.of(block("DEV-32", key)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, true, true",
        "0, 0, false, true",
        "1, 0, true, false",
        "1, 0, false, false",
        "1, 1, true, false",
        "1, 1, false, true",
        "3, 2, true, false",
        "3, 2, false, false",
        "3, 3, true, false",
        "3, 3, false, true"
    })
    @Rule({"DEV-32", "CONF-44"})
    void aPassedResitHelpsOnlyWhereTheSchoolSaysSo(int failed, int resits, boolean resitCounts, boolean good) {
        CaseFacts facts = student().year(2027, "3", failed, resits).facts();
        Limits limits =
                LimitsOf.with(LimitsOf.student(), "student", new Limits.Student(5, true, resitCounts, true, true));
        assertThat(chosen(facts, limits).stream().filter(f -> f.startsWith("DEV-32")))
                .isEqualTo(good ? List.of() : List.of(block("DEV-32", resitCounts ? "failedCourse" : "failedResit")));
    }

    @ParameterizedTest
    @CsvSource({
        "24, 2026-02-28, 2028-02-27, true",
        "24, 2026-02-28, 2028-02-28, true",
        "24, 2026-02-28, 2028-02-29, false",
        "24, 2024-02-29, 2026-02-28, true",
        "24, 2024-02-29, 2026-03-01, false",
        "12, 2027-03-31, 2028-03-31, true",
        "12, 2027-03-31, 2028-04-01, false"
    })
    @Rule({"LEAG-02", "LEAG-05", "DEV-30"})
    void aRecommendationOfTheLeagueIsGoodForTwoYears(int months, LocalDate on, LocalDate day, boolean good) {
        FactsOf person = FactsOf.at(CaseState.CULTIVATED, day.minusYears(2))
                .born(day.minusYears(25))
                .counted(day.minusYears(2))
                .leagueMember()
                .opinion(on, OpinionStage.ADOPTION, OpinionSource.RECOMMENDED_BY_LEAGUE);
        Limits limits = LimitsOf.with(USUAL, "recommendationMonths", months);
        List<String> found =
                Found.in(person.facts(), Happening.of(Act.CHOOSE, day).decided(committee(3, 3)), limits);
        assertThat(found.contains(block("LEAG-02", "leagueExpired"))).isEqualTo(!good);
        assertThat(found).doesNotContain(block("DEV-30", "noLeague"));
        assertThat(OpinionAsks.missing(OpinionStage.CANDIDATE, person.facts(), limits, day)
                        .contains(OpinionSource.RECOMMENDED_BY_LEAGUE))
                .isEqualTo(!good);
        person.opinion(day, OpinionStage.CANDIDATE, OpinionSource.RECOMMENDED_BY_LEAGUE);
        assertThat(Found.in(person.facts(), Happening.of(Act.CHOOSE, day).decided(committee(3, 3)), limits))
                .doesNotContain(block("LEAG-02", "leagueExpired"));
    }

    @ParameterizedTest
    @CsvSource({
        "60, 59.9, false",
        "60, 60.0, true",
        "80, 79.9, false",
        "80, 80.0, true",
        "80, 80, true",
        "80, 100, true"
    })
    @Rule({"DEV-24", "SCOR-04"})
    void theExamIsPassedFromTheMarkOn(int mark, String score, boolean good) {
        CaseFacts facts = FactsOf.at(CaseState.CULTIVATED, DAY.minusYears(2))
                .counted(DAY.minusYears(2))
                .trained(false, DAY, "5", "0", score)
                .facts();
        assertThat(chosen(facts, LimitsOf.with(USUAL, "passMark", mark)).contains(block("DEV-24", "noTraining")))
                .isEqualTo(!good);
    }

    @ParameterizedTest
    @CsvSource({
        "2.9, 23.9, 0, 0, false",
        "3.0, 0, 0, 0, true",
        "0.5, 24.0, 0, 0, true",
        "0.5, 23.9, 0, 0, false",
        "1.5, 12, 1.5, 0, true",
        "1.5, 12, 1.4, 11.9, false",
        "1.5, 12, 1.0, 12, true",
    })
    @Rule({"DEV-25", "STEP-11"})
    void candidatesAreTrainedForThreeDaysOrTwentyFourHours(
            String days, String hours, String moreDays, String moreHours, boolean good) {
        CaseFacts facts = FactsOf.at(CaseState.CANDIDATE, DAY.minusYears(2))
                .counted(DAY.minusYears(2))
                .trained(true, DAY, days, hours, null)
                .trained(true, DAY, moreDays, moreHours, "60")
                .facts();
        assertThat(Found.in(facts, Happening.of(Act.REVIEW, DAY).decided(committee(3, 3)), USUAL)
                        .contains(block("DEV-25", "notTrained")))
                .isEqualTo(!good);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5, 90, false",
        "5, 4.9, 90, false",
        "5, 5, 90, true",
        "5, 5, , false",
        "5, 6, 79.9, false",
    })
    @Rule({"DEV-24", "DEV-30", "CONF-38", "CONF-39"})
    void anActivistOfAnEnterpriseWasExaminedAfterFiveDays(int least, String days, String score, boolean good) {
        Limits enterprise = LimitsOf.with(LimitsOf.with(USUAL, "activistTrainingDays", least), "passMark", 80);
        FactsOf facts = FactsOf.at(CaseState.CULTIVATED, DAY.minusYears(2)).counted(DAY.minusYears(2));
        // a training of candidates does not stand for one of activists
        facts.trained(least == 0, DAY, days, "0", score);
        assertThat(chosen(facts.facts(), enterprise).contains(block("DEV-24", "noTraining")))
                .isEqualTo(!good);
    }

    @ParameterizedTest
    @CsvSource({
        "2026, 0, 2028-03-01, ",
        "2026, 1, 2028-03-01, failedCourse",
        "2025, 0, 2028-03-01, failedCourse",
        "2026, 0, 2028-08-31, ",
        "2026, 0, 2028-09-01, failedCourse",
        "2027, 0, 2028-09-01, ",
    })
    @Rule("DEV-32")
    void resultsOfLongAgoSayNothingOfAStudentsYear(int year, int failed, LocalDate day, String key) {
        Happening choice =
                Happening.of(Act.CHOOSE, day).decided(committee(3, 3)).assuring(Assurance.GOOD_STANDING);
        CaseFacts facts = student().year(year, "3", failed).facts();
        assertThat(Found.in(facts, choice, LimitsOf.student()).stream().filter(f -> f.startsWith("DEV-32")))
                .isEqualTo(key == null ? List.of() : List.of(block("DEV-32", key)));
    }

    @ParameterizedTest
    @CsvSource({", false", "87, false", "88, true"})
    @Rule({"DEV-34", "SCOR-01", "SCOR-03"})
    void aDefenceBelowTheCutoffIsNotEnoughWhereThereIsOne(Integer cutoff, boolean refused) {
        Limits limits = LimitsOf.with(
                LimitsOf.student(), "scoring", LimitsOf.with(LimitsOf.student().scoring(), "defenceCutoff", cutoff));
        // 30 % of 80 and 70 % of 90 are 87.00
        CaseFacts facts = student().year(2027, "3", 0).defended(DAY).facts();
        assertThat(chosen(facts, limits).contains(block("SCOR-03", "defenceLow")))
                .isEqualTo(refused);
    }

    @Test
    @Rule("DEV-32")
    void aStudentIsInGoodStanding() {
        CaseFacts facts = student().year(2027, "3", 0).facts();
        Happening choice = Happening.of(Act.CHOOSE, DAY).decided(committee(3, 3));
        assertThat(Found.in(facts, choice, LimitsOf.student())).contains(block("DEV-32", "goodStanding"));
    }

    @Test
    @Rule("DEV-31")
    void aStudentHasACertificateAndNotOnlyBeenThere() {
        FactsOf facts = student().trained(false, DAY, "5", "40", "90");
        assertThat(chosen(facts.facts(), LimitsOf.student())).contains(block("DEV-31", "noCertificate"));
        assertThat(chosen(facts.certified(DAY).facts(), LimitsOf.student()))
                .doesNotContain(block("DEV-31", "noCertificate"));
    }

    @ParameterizedTest
    @CsvSource({"0, 2, false", "1, 2, true", "2, 2, true", "3, 2, false", "1, 1, true", "2, 1, false"})
    @Rule({"ROLE-10", "STEP-05"})
    void oneOrTwoContactsAreAssigned(int number, int most, boolean good) {
        CaseFacts facts = FactsOf.at(CaseState.CULTIVATED, DAY).facts();
        assertThat(Found.in(
                                facts,
                                Happening.of(Act.ASSIGN_CONTACTS, DAY).with(people(number)),
                                LimitsOf.with(USUAL, "contactsMax", most))
                        .contains(block("ROLE-10", "contacts")))
                .isEqualTo(!good);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "2, true", "3, false"})
    @Rule({"ROLE-11", "STEP-09"})
    void exactlyTwoSponsorsAreNamed(int number, boolean good) {
        CaseFacts facts = FactsOf.at(CaseState.CANDIDATE, DAY).facts();
        assertThat(Found.in(facts, Happening.of(Act.NAME_SPONSORS, DAY).with(people(number)), USUAL)
                        .contains(block("ROLE-11", "sponsors")))
                .isEqualTo(!good);
    }

    @ParameterizedTest
    @CsvSource({"2028-03-14, noticeRuns", "2028-03-15, noticeRuns", "2028-03-16, "})
    @Rule({"DEV-49", "TIM-06"})
    void theNextStepComesOnTheDayAfterTheNotice(LocalDate day, String key) {
        CaseFacts facts = FactsOf.at(CaseState.CHOSEN, DAY.minusYears(2))
                .entry(Act.CHOOSE, DAY)
                .notice(NoticeStage.CANDIDATE, DAY.plusDays(7), LocalDate.of(2028, 3, 15), NoticeOutcome.NO_OBJECTION)
                .facts();
        assertThat(Found.in(facts, Happening.of(Act.FILE_CANDIDATE, day), USUAL))
                .isEqualTo(key == null ? List.of() : List.of(block("TIM-06", key)));
    }

    @ParameterizedTest
    @CsvSource({"NO_OBJECTION, ", "OBJECTIONS_NOT_UPHELD, ", "OBJECTION_UPHELD, objectionUpheld", ", noticeOpen"})
    @Rule("DEV-49")
    void theOutcomeOfTheNoticeIsTheGate(NoticeOutcome outcome, String key) {
        CaseFacts facts = FactsOf.at(CaseState.CHOSEN, DAY.minusYears(2))
                .entry(Act.CHOOSE, DAY)
                .notice(NoticeStage.CANDIDATE, DAY, DAY.plusDays(7), outcome)
                .facts();
        assertThat(Found.in(facts, Happening.of(Act.FILE_CANDIDATE, DAY.plusDays(8)), USUAL))
                .isEqualTo(key == null ? List.of() : List.of(block("DEV-49", key)));
    }

    @ParameterizedTest
    @CsvSource({"2028-03-30, true", "2028-03-31, true", "2028-04-01, false", "2028-02-28, true"})
    @Rule("DEV-05")
    void whoLeavesWithinThreeMonthsIsGenerallyNotAdmitted(LocalDate leaving, boolean warned) {
        CaseFacts facts = FactsOf.at(CaseState.REVIEWED, DAY.minusYears(2))
                .leaving(leaving)
                .facts();
        assertThat(Found.in(facts, Happening.of(Act.PASS_PRE_REVIEW, LocalDate.of(2027, 12, 31)), USUAL)
                        .contains(warn("DEV-05", "leaving")))
                .isEqualTo(warned);
    }

    static Resolution committee(int expected, int present) {
        return new Resolution(false, expected, present, 0, present, 0, 0, false, null, "");
    }

    private static FactsOf student() {
        return FactsOf.at(CaseState.CULTIVATED, DAY.minusYears(2)).student().counted(DAY.minusYears(2));
    }

    private static List<String> chosen(CaseFacts facts, Limits limits) {
        Happening choice =
                Happening.of(Act.CHOOSE, DAY).decided(committee(3, 3)).assuring(Assurance.GOOD_STANDING);
        return Found.in(facts, choice, limits);
    }

    private static List<UUID> people(int number) {
        return Stream.generate(UUID::randomUUID).limit(number).toList();
    }
}
