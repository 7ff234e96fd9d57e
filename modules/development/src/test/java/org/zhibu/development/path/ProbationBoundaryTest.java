package org.zhibu.development.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhibu.development.path.Found.block;
import static org.zhibu.development.path.Found.warn;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.api.policy.Period;
import org.zhibu.development.FactsOf;
import org.zhibu.development.LimitsOf;
import org.zhibu.testkit.Rule;

/** From the pre-review to the archive: each duration on the day before, on the day and on the day after. */
class ProbationBoundaryTest {
    private static final Limits USUAL = LimitsOf.usual();

    @ParameterizedTest
    @CsvSource({
        "2028-01-31, 2028-03-01, true",
        "2028-01-31, 2028-03-02, false",
        "2027-01-31, 2027-03-02, true",
        "2027-01-31, 2027-03-03, false"
    })
    @Rule({"TIM-07", "STEP-15"})
    void theMeetingFollowsThePreReviewWithinThirtyDays(LocalDate passed, LocalDate day, boolean good) {
        CaseFacts facts = FactsOf.at(CaseState.FORM_ISSUED, passed.minusYears(2))
                .entry(Act.PASS_PRE_REVIEW, passed)
                .facts();
        Happening what = Happening.of(Act.PASS_ADMISSION, day).decided(meeting());
        assertThat(Found.in(facts, what, USUAL).contains(warn("TIM-07", "meetingLate")))
                .isEqualTo(!good);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-11-30, 2028-02-29, true",
        "2027-11-30, 2028-03-01, false",
        "2028-02-29, 2028-05-29, true",
        "2028-02-29, 2028-05-30, false"
    })
    @Rule("STEP-20")
    void theOathIsTakenWithinThreeMonths(LocalDate approved, LocalDate day, boolean good) {
        CaseFacts facts = FactsOf.at(CaseState.PROBATION, approved.minusYears(2))
                .entry(Act.APPROVE_ADMISSION, approved)
                .facts();
        assertThat(Found.in(facts, Happening.of(Act.SWEAR, day).by("Secretary"), USUAL)
                        .contains(warn("STEP-20", "oathLate")))
                .isEqualTo(!good);
    }

    @ParameterizedTest
    @CsvSource({"2028-05-20, false", "2028-05-21, true", "2028-06-20, true", "2028-06-21, true"})
    @Rule({"STEP-22", "DEV-87", "TIM-09"})
    void theApplicationForConversionIsUsualFromThirtyDaysBeforeTheEnd(LocalDate day, boolean good) {
        assertThat(Found.in(probation().facts(), Happening.of(Act.APPLY_CONVERSION, day), USUAL))
                .isEqualTo(good ? List.of() : List.of(warn("STEP-22", "conversionEarly")));
    }

    @ParameterizedTest
    @CsvSource({"2028-06-19, false", "2028-06-20, true", "2028-06-21, true"})
    @Rule({"DEV-93", "STEP-23"})
    void nobodyIsConvertedBeforeTheEndOfTheProbation(LocalDate day, boolean good) {
        assertThat(Found.in(
                                probation().facts(),
                                Happening.of(Act.PASS_CONVERSION, day).decided(meeting()),
                                USUAL)
                        .contains(block("DEV-93", "tooEarly")))
                .isEqualTo(!good);
    }

    @ParameterizedTest
    @CsvSource({"2028-07-19, true", "2028-07-20, true", "2028-07-21, false"})
    @Rule("TIM-10")
    void theDiscussionIsLateAfterThirtyDays(LocalDate day, boolean good) {
        assertThat(Found.in(
                                probation().facts(),
                                Happening.of(Act.PASS_CONVERSION, day).decided(meeting()),
                                USUAL)
                        .contains(warn("TIM-10", "conversionLate")))
                .isEqualTo(!good);
    }

    @ParameterizedTest
    @CsvSource({
        "2028-08-31, 2029-02-27, false",
        "2028-08-31, 2029-02-28, true",
        "2028-08-31, 2029-08-31, true",
        "2028-08-31, 2029-09-01, false",
        "2028-02-29, 2028-08-28, false",
        "2028-02-29, 2028-08-29, true",
        "2028-02-29, 2029-02-28, true",
        "2028-02-29, 2029-03-01, false",
        "2028-02-29, , false",
    })
    @Rule({"DEV-91", "TIM-12"})
    void anExtensionLastsSixToTwelveMonths(LocalDate end, LocalDate until, boolean good) {
        CaseFacts facts = FactsOf.at(CaseState.PROBATION, end.minusYears(4))
                .probation(end.minusYears(1), end)
                .facts();
        Happening what =
                Happening.of(Act.PASS_EXTENSION, end).decided(meeting()).noting("why");
        assertThat(Found.in(facts, until == null ? what : what.until(until), USUAL)
                        .contains(block("DEV-91", "extension")))
                .isEqualTo(!good);
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, true"})
    @Rule("DEV-91")
    void aProbationIsExtendedOnce(boolean before, boolean refused) {
        FactsOf facts = probation();
        if (before) {
            facts.entry(Act.APPROVE_EXTENSION, LocalDate.of(2028, 6, 30));
        }
        Happening what = Happening.of(Act.PASS_EXTENSION, LocalDate.of(2028, 7, 1))
                .decided(meeting())
                .noting("why")
                .until(LocalDate.of(2028, 12, 20));
        assertThat(Found.in(facts.facts(), what, USUAL).contains(block("DEV-91", "extendedBefore")))
                .isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource({
        "2028-08-31, 2029-02-28, true",
        "2028-08-31, 2029-03-01, false",
        "2027-08-31, 2028-02-29, true",
        "2027-08-31, 2028-03-01, false",
        "2028-08-31, 2028-08-31, false",
        "2028-08-31, 2028-09-01, true",
    })
    @Rule({"DEV-85", "TIM-13", "AUTH-14"})
    void whoCameFromElsewhereIsDiscussedSixMonthsLaterAtMost(LocalDate end, LocalDate until, boolean good) {
        CaseFacts facts = FactsOf.at(CaseState.PROBATION, end.minusYears(4))
                .probation(end.minusYears(1), end)
                .came(end.minusDays(60))
                .facts();
        Happening what = Happening.of(Act.DEFER, end)
                .decided(BoundaryTest.committee(3, 3))
                .noting("why")
                .until(until);
        assertThat(Found.in(facts, what, USUAL).contains(block("DEV-85", "deferral")))
                .isEqualTo(!good);
    }

    @ParameterizedTest
    @CsvSource({
        "2028-02-20, 2028-03-01, true",
        "2028-02-20, 2028-03-02, false",
        "2027-02-20, 2027-03-02, true",
        "2027-02-20, 2027-03-03, false"
    })
    @Rule({"TIM-15", "STEP-25"})
    void thePapersGoToTheArchiveWithinTenDays(LocalDate approved, LocalDate day, boolean good) {
        CaseFacts facts = FactsOf.at(CaseState.CONVERTED, approved.minusYears(4))
                .entry(Act.APPROVE_CONVERSION, approved)
                .facts();
        assertThat(Found.in(facts, Happening.of(Act.ARCHIVE, day).by("Office"), USUAL)
                        .contains(warn("TIM-15", "archiveLate")))
                .isEqualTo(!good);
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2028-01-31, 2028-02-29, 0",
        "MONTH, 2028-01-31, 2028-03-01, 1",
        "MONTH, 2028-02-01, 2028-03-01, 1",
        "MONTH, 2028-02-02, 2028-03-31, 0",
        "QUARTER, 2027-12-31, 2028-03-31, 0",
        "QUARTER, 2028-01-01, 2028-04-01, 1",
        "QUARTER, 2028-01-02, 2028-06-30, 0",
        "QUARTER, 2028-01-02, 2028-07-01, 1",
        "QUARTER, 2027-03-15, 2028-03-15, 3",
        "HALF_YEAR, 2028-01-01, 2028-06-30, 0",
        "HALF_YEAR, 2028-01-01, 2028-07-01, 1",
        "YEAR, 2028-01-01, 2029-01-01, 1",
    })
    @Rule({"DEV-15", "DEV-16", "DEV-80", "DEV-82"})
    void onlyWholePeriodsAreAskedFor(Period per, LocalDate from, LocalDate before, int whole) {
        assertThat(Span.whole(per, from, before)).hasSize(whole);
    }

    @ParameterizedTest
    @CsvSource({"80, 90, 87.00", "0, 0, 0.00", "100, 100, 100.00", "85.55, 90.05, 88.70", "79.95, 80.05, 80.02"})
    @Rule("SCOR-01")
    void theDefenceCountsThirtyInAHundred(BigDecimal field, BigDecimal daily, BigDecimal score) {
        assertThat(USUAL.scoring().defence(field, daily)).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({
        "95, 88, 90, 90.40",
        "59.99, 60, 60, 60.00",
        "60, 60, 59.98, 59.99",
        "59.97, 60, 60, 59.99",
        "0, 0, 0, 0.00",
        "100, 100, 100, 100.00",
        "80.02, 80.03, 80.05, 80.04"
    })
    @Rule({"SCOR-02", "SCOR-03"})
    void aJudgementIsRoundedHalfUpToTwoPlaces(BigDecimal self, BigDecimal masses, BigDecimal branch, BigDecimal score) {
        assertThat(USUAL.scoring().judgement(self, masses, branch)).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({"59.99, true", "60.00, false", "60.01, false"})
    @Rule("SCOR-03")
    void aJudgementBelowTheMarkIsPointedOut(String score, boolean warned) {
        CaseFacts facts = probation()
                .assessed(
                        CaseFacts.Assessment.Kind.JUDGEMENT,
                        LocalDate.of(2028, 1, 1),
                        LocalDate.of(2028, 6, 1),
                        true,
                        score)
                .facts();
        assertThat(Found.in(
                                facts,
                                Happening.of(Act.PASS_CONVERSION, LocalDate.of(2028, 6, 20))
                                        .decided(meeting()),
                                USUAL)
                        .contains(warn("SCOR-03", "judgementLow")))
                .isEqualTo(warned);
    }

    private static FactsOf probation() {
        return FactsOf.at(CaseState.PROBATION, LocalDate.of(2025, 3, 1))
                .probation(LocalDate.of(2027, 6, 20), LocalDate.of(2028, 6, 20));
    }

    private static Resolution meeting() {
        return new Resolution(true, 10, 9, 0, 9, 0, 0, true, null, "");
    }
}
