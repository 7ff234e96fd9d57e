package org.zhibu.development.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhibu.api.notice.NoticeOutcome;
import org.zhibu.development.FactsOf;
import org.zhibu.development.LimitsOf;
import org.zhibu.testkit.Rule;

/** The earliest and latest days of steps to come, and how far each step is. */
class OutlookTest {
    private static final Limits USUAL = LimitsOf.usual();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static Outlook.Window window(FactsOf facts, Step step) {
        return Outlook.window(Outlook.of(facts.facts(), USUAL), step);
    }

    private static Way.Progress progress(FactsOf facts, Step step, LocalDate today) {
        return Way.of(facts.facts(), USUAL, today).get(step.number() - 1).progress();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, 2027-03-02", "2027-02-28, 2028-02-28", "2028-02-29, 2029-02-28", "2026-12-31, 2027-12-31"})
    @Rule({"DEV-27", "TIM-05"})
    void aCandidateIsChosenTwelveMonthsAfterTheAdoption(LocalDate adopted, LocalDate first) {
        FactsOf facts = FactsOf.at(CaseState.CULTIVATED, adopted).counted(adopted);
        assertThat(window(facts, Step.CHOICE).first()).isEqualTo(first);
        assertThat(progress(facts, Step.CHOICE, first.minusDays(1))).isEqualTo(Way.Progress.COMING);
        assertThat(progress(facts, Step.CHOICE, first)).isEqualTo(Way.Progress.NOW);
    }

    @Test
    @Rule("DEV-31")
    void aStudentWaitsFourteenMonthsFromTheApplication() {
        FactsOf facts = FactsOf.at(CaseState.CULTIVATED, DAY).counted(DAY.plusMonths(1));
        assertThat(Outlook.window(Outlook.of(facts.facts(), LimitsOf.student()), Step.CHOICE)
                        .first())
                .isEqualTo(DAY.plusMonths(14));
    }

    @Test
    @Rule("TIM-06")
    void theStepAfterANoticeComesTheDayAfterItsEnd() {
        LocalDate chosen = DAY.plusYears(1);
        FactsOf facts = FactsOf.at(CaseState.CHOSEN, DAY)
                .counted(DAY)
                .entry(Act.CHOOSE, chosen)
                .notice(NoticeStage.CANDIDATE, chosen, chosen.plusDays(7), NoticeOutcome.NO_OBJECTION);
        assertThat(window(facts, Step.CANDIDATE_FILING).first()).isEqualTo(chosen.plusDays(8));
        assertThat(window(facts, Step.COMMITTEE_REVIEW).first()).isEqualTo(chosen.plusDays(8));
    }

    @Test
    @Rule({"TIM-01", "TIM-07", "STEP-02"})
    void theTalkAndTheMeetingHaveALastDay() {
        assertThat(window(FactsOf.at(CaseState.APPLIED, DAY), Step.TALK).last()).isEqualTo(DAY.plusMonths(1));
        FactsOf issued = FactsOf.at(CaseState.FORM_ISSUED, DAY)
                .counted(DAY)
                .entry(Act.PASS_PRE_REVIEW, DAY.plusMonths(13))
                .entry(Act.ISSUE_FORM, DAY.plusMonths(13));
        assertThat(window(issued, Step.ADMISSION).last())
                .isEqualTo(DAY.plusMonths(13).plusDays(30));
    }

    @Test
    @Rule({"DEV-93", "TIM-09", "TIM-10", "DEV-87"})
    void theConversionWaitsForTheEndOfTheProbation() {
        LocalDate end = DAY.plusYears(1);
        FactsOf facts = FactsOf.at(CaseState.PROBATION, DAY.minusYears(2)).probation(DAY, end);
        assertThat(window(facts, Step.CONVERSION).first()).isEqualTo(end);
        assertThat(window(facts, Step.CONVERSION).last()).isEqualTo(end.plusDays(30));
        assertThat(window(facts, Step.CONVERSION_APPLICATION).first()).isEqualTo(end.minusDays(30));
        assertThat(progress(facts, Step.CONVERSION, end.minusDays(1))).isEqualTo(Way.Progress.COMING);
        assertThat(progress(facts, Step.CONVERSION, end)).isEqualTo(Way.Progress.NOW);
    }

    @Test
    @Rule("DEV-01")
    void aCaseThatFellBackHasItsLaterStepsAheadAgain() {
        FactsOf facts = FactsOf.at(CaseState.CULTIVATED, DAY)
                .counted(DAY)
                .entry(Act.APPLY, DAY)
                .entry(Act.TALK, DAY)
                .entry(Act.ADOPT, DAY)
                .entry(Act.FILE_ACTIVIST, DAY)
                .entry(Act.CHOOSE, DAY.plusMonths(12))
                .entry(Act.OBJECT_CANDIDATE, DAY.plusMonths(13));
        assertThat(progress(facts, Step.ADOPTION, DAY.plusMonths(13))).isEqualTo(Way.Progress.DONE);
        assertThat(progress(facts, Step.CHOICE, DAY.plusMonths(13))).isEqualTo(Way.Progress.NOW);
    }

    @Test
    @Rule("PPL-20")
    void stepsBeforeATakeOverAreDoneWithoutARecord() {
        FactsOf facts = FactsOf.at(CaseState.CANDIDATE, DAY)
                .counted(DAY)
                .entry(Act.TAKE_OVER, CaseState.NONE, CaseState.CANDIDATE, DAY.plusYears(2));
        assertThat(progress(facts, Step.TALK, DAY.plusYears(2))).isEqualTo(Way.Progress.BEFORE);
        assertThat(progress(facts, Step.CANDIDATE_FILING, DAY.plusYears(2))).isEqualTo(Way.Progress.BEFORE);
        assertThat(progress(facts, Step.SPONSORS, DAY.plusYears(2))).isEqualTo(Way.Progress.NOW);
        assertThat(progress(facts, Step.FORM, DAY.plusYears(2))).isEqualTo(Way.Progress.COMING);
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void everyStateHasAllStepsAndAnOpenOneLeadsOn(CaseState state) {
        List<Way.Line> lines = Way.of(
                FactsOf.at(state, DAY)
                        .counted(DAY)
                        .probation(DAY, DAY.plusYears(1))
                        .facts(),
                USUAL,
                DAY);
        assertThat(lines).extracting(Way.Line::step).containsExactly(Step.values());
        assertThat(Way.next(state).isPresent()).isEqualTo(state.isOpen());
        assertThat(Way.next(state).stream()).allMatch(act -> act.fits(state));
    }

    @Test
    @Rule("DEV-22")
    void fourAreInPlace() {
        InPlace nothing = InPlace.of(FactsOf.at(CaseState.APPLIED, DAY).facts(), USUAL, DAY);
        assertThat(List.of(nothing.contacts(), nothing.time(), nothing.sponsors(), nothing.talker()))
                .containsOnly(false);
        FactsOf facts =
                FactsOf.at(CaseState.CANDIDATE, DAY).counted(DAY).contacts(1).sponsors(2, 2);
        InPlace before = InPlace.of(facts.facts(), USUAL, DAY.plusYears(1).minusDays(1));
        assertThat(List.of(before.contacts(), before.time(), before.sponsors())).containsExactly(true, false, true);
        assertThat(InPlace.of(facts.facts(), USUAL, DAY.plusYears(1)).time()).isTrue();
        assertThat(InPlace.of(facts.sponsors(2, 1).facts(), USUAL, DAY).sponsors())
                .isFalse();
    }

    @Test
    @Rule({"DEV-01", "DEV-10", "DEV-55"})
    void theTableOfStepsHasEveryActAndSaysWhatIsRefused() {
        List<StepTable.Row> rows = StepTable.of(USUAL, false, DAY);
        assertThat(rows.stream().flatMap(r -> r.acts().stream()).map(StepTable.ActRow::act))
                .containsExactlyInAnyOrder(Act.values());
        assertThat(refusals(rows, Act.ADOPT)).contains("DEV-10", "STEP-03", "CONF-07", "MEET-70");
        assertThat(refusals(rows, Act.PASS_ADMISSION)).contains("DEV-40", "DEV-42", "DEV-55", "MEET-51", "MEET-74");
        assertThat(Arrays.stream(Step.values()).map(s -> StepTable.numbers(s, USUAL)))
                .doesNotContainNull();
    }

    private static List<String> refusals(List<StepTable.Row> rows, Act act) {
        return rows.stream()
                .flatMap(r -> r.acts().stream())
                .filter(a -> a.act() == act)
                .flatMap(a -> a.refused().stream())
                .map(f -> f.rule())
                .toList();
    }
}
