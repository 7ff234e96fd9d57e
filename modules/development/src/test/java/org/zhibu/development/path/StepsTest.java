package org.zhibu.development.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhibu.development.path.Found.block;
import static org.zhibu.development.path.Found.warn;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhibu.development.FactsOf;
import org.zhibu.development.LimitsOf;
import org.zhibu.testkit.Rule;

/** What single steps ask for besides times: contents, numbers, names, reasons. */
class StepsTest {
    private static final Limits USUAL = LimitsOf.usual();
    private static final LocalDate DAY = LocalDate.of(2028, 3, 1);

    @Test
    @Rule({"STEP-06", "DEV-30"})
    void cultivationIsWhatTheChoiceLooksBackAt() {
        FactsOf facts = FactsOf.at(CaseState.CULTIVATED, DAY.minusMonths(26)).counted(LocalDate.of(2027, 1, 1));
        Happening choice = Happening.of(Act.CHOOSE, DAY).decided(BoundaryTest.committee(3, 3));
        assertThat(Found.in(facts.facts(), choice, USUAL))
                .contains(
                        block("STEP-05", "noContacts"),
                        block("DEV-30", "assessmentsMissing"),
                        block("DEV-30", "lastAssessment"),
                        block("DEV-30", "reportsMissing"),
                        block("DEV-24", "noTraining"),
                        block("DEV-30", "opinion.CONTACT"),
                        block("DEV-30", "opinion.MEMBERS"),
                        block("DEV-30", "opinion.MASSES"));
        for (LocalDate quarter = LocalDate.of(2027, 1, 1); quarter.isBefore(DAY); quarter = quarter.plusMonths(3)) {
            facts.report(quarter, quarter.plusDays(80))
                    .assessed(CaseFacts.Assessment.Kind.ACTIVIST, quarter, quarter.plusDays(85), true, null);
        }
        facts.contacts(1)
                .trained(false, LocalDate.of(2027, 6, 1), "3", "24", "60")
                .opinion(OpinionStage.CANDIDATE, OpinionSource.CONTACT, OpinionSource.MEMBERS, OpinionSource.MASSES);
        assertThat(Found.in(facts.facts(), choice, USUAL)).isEmpty();
    }

    @Test
    @Rule({"STEP-10", "DEV-45", "DEV-47"})
    void thePoliticalReviewHasItsContentsItsLettersBackAndAConclusion() {
        CaseFacts open =
                FactsOf.at(CaseState.CANDIDATE, DAY.minusYears(2)).letters(2).facts();
        assertThat(Found.in(open, Happening.of(Act.PASS_REVIEW, DAY), USUAL))
                .containsExactlyInAnyOrder(
                        block("DEV-45", "reviewContents"),
                        block("DEV-45", "lettersOpen"),
                        block("DEV-47", "noConclusion"));
        CaseFacts back = FactsOf.at(CaseState.CANDIDATE, DAY.minusYears(2)).facts();
        assertThat(Found.in(
                        back,
                        Happening.of(Act.PASS_REVIEW, DAY)
                                .assuring(Assurance.REVIEW_GOOD)
                                .noting("nothing against it"),
                        USUAL))
                .isEmpty();
    }

    @Test
    @Rule({"STEP-14", "DEV-51", "CONF-31"})
    void theFormHasANumberWasExplainedAndFindsTheSponsorsNamed() {
        CaseFacts without =
                FactsOf.at(CaseState.PRE_REVIEWED, DAY.minusYears(2)).facts();
        assertThat(Found.in(without, Happening.of(Act.ISSUE_FORM, DAY), USUAL))
                .containsExactlyInAnyOrder(
                        block("STEP-14", "noFormNumber"),
                        block("DEV-51", "formExplained"),
                        block("CONF-31", "noSponsors"));
        CaseFacts with = FactsOf.at(CaseState.PRE_REVIEWED, DAY.minusYears(2))
                .sponsors(2, 2)
                .facts();
        Happening form = Happening.of(Act.ISSUE_FORM, DAY).numbered("No. 1").assuring(Assurance.FORM_EXPLAINED);
        assertThat(Found.in(with, form, USUAL)).isEmpty();
    }

    @Test
    @Rule({"DEV-74", "TIM-07"})
    void whatBecameVoidBeginsAgainWithANewFormAndAMeetingWithinTheMonth() {
        FactsOf facts = FactsOf.at(CaseState.PRE_REVIEWED, DAY.minusYears(2))
                .sponsors(2, 2)
                .entry(Act.PASS_PRE_REVIEW, DAY.minusMonths(8))
                .numbered(Act.ISSUE_FORM, DAY.minusMonths(8), "No. 1")
                .entry(Act.LAPSE_ADMISSION, DAY);
        Happening form = Happening.of(Act.ISSUE_FORM, DAY).numbered("No. 1").assuring(Assurance.FORM_EXPLAINED);
        assertThat(Found.in(facts.facts(), form, USUAL)).containsExactly(block("DEV-74", "voidForm"));
        assertThat(Found.in(facts.facts(), form.numbered("No. 2"), USUAL)).isEmpty();
        assertThat(facts.facts().meetingDueFrom()).contains(DAY);
        CaseFacts again = FactsOf.at(CaseState.FORM_ISSUED, DAY.minusYears(2))
                .entry(Act.PASS_PRE_REVIEW, DAY.minusMonths(8))
                .entry(Act.RETURN_ADMISSION, DAY)
                .facts();
        assertThat(Found.in(again, Happening.of(Act.PASS_ADMISSION, DAY.plusDays(30)), USUAL))
                .doesNotContain(warn("TIM-07", "meetingLate"));
        assertThat(Found.in(again, Happening.of(Act.PASS_ADMISSION, DAY.plusDays(31)), USUAL))
                .contains(warn("TIM-07", "meetingLate"));
    }

    @Test
    @Rule("DEV-35")
    void whereTheDepartmentAsksAtTheBranchNobodyIsChosenBeforeItHas() {
        Limits asks = LimitsOf.with(USUAL, "offices", java.util.Set.of(OpinionSource.DEPARTMENT));
        CaseFacts without = FactsOf.at(CaseState.CULTIVATED, DAY.minusYears(2)).facts();
        CaseFacts with = FactsOf.at(CaseState.CULTIVATED, DAY.minusYears(2))
                .opinion(OpinionStage.CANDIDATE, OpinionSource.DEPARTMENT)
                .facts();
        String missing = block("DEV-35", "opinion.DEPARTMENT");
        assertThat(Found.in(without, Happening.of(Act.CHOOSE, DAY), asks)).contains(missing);
        assertThat(Found.in(with, Happening.of(Act.CHOOSE, DAY), asks)).doesNotContain(missing);
        assertThat(Found.in(without, Happening.of(Act.CHOOSE, DAY), USUAL))
                .as("nobody asks unless a policy says so")
                .doesNotContain(missing);
        assertThat(OpinionAsks.missing(OpinionStage.CANDIDATE, without, asks, DAY))
                .contains(OpinionSource.DEPARTMENT);
        assertThat(OpinionAsks.missing(OpinionStage.CANDIDATE, without, USUAL, DAY))
                .doesNotContain(OpinionSource.DEPARTMENT);
    }

    @Test
    @Rule("CONF-32")
    void whereTheNoticePrecedesTheFormItHasEndedBefore() {
        CaseFacts facts = FactsOf.at(CaseState.PRE_REVIEWED, DAY.minusYears(2))
                .sponsors(2, 2)
                .facts();
        Happening form = Happening.of(Act.ISSUE_FORM, DAY).numbered("No. 1").assuring(Assurance.FORM_EXPLAINED);
        assertThat(Found.in(facts, form, LimitsOf.with(USUAL, "noticeBeforeForm", true)))
                .containsExactly(block("DEV-49", "noNotice"));
    }

    @ParameterizedTest
    @CsvSource({"2, 2, true", "2, 1, false", "2, 0, false", "1, 1, false", "0, 0, false"})
    @Rule({"ROLE-11", "STEP-12"})
    void sponsorsAreFullMembersWithAllRights(int number, int voting, boolean good) {
        CaseFacts facts = FactsOf.at(CaseState.CANDIDATE, DAY.minusYears(2))
                .sponsors(number, voting)
                .facts();
        Happening review = Happening.of(Act.REVIEW, DAY).decided(BoundaryTest.committee(3, 3));
        assertThat(Found.in(facts, review, USUAL).contains(block("ROLE-11", "noSponsors")))
                .isEqualTo(!good);
    }

    @Test
    @Rule("DEV-11")
    void conditionsOfActivistsThatNobodyConfirmedArePointedOut() {
        CaseFacts facts = FactsOf.at(CaseState.TALKED, DAY).facts();
        Happening adopted = Happening.of(Act.ADOPT, DAY).decided(BoundaryTest.committee(3, 3));
        assertThat(Found.in(facts, adopted, USUAL)).contains(warn("DEV-11", "conditions"));
        assertThat(Found.in(facts, adopted.assuring(Assurance.CONDITIONS), USUAL))
                .doesNotContain(warn("DEV-11", "conditions"));
    }

    @Test
    @Rule({"DEV-34", "DEV-33"})
    void studentsDefendThemselvesInPublicBeforeTheChoice() {
        FactsOf facts = FactsOf.at(CaseState.CULTIVATED, DAY.minusYears(2)).student();
        Happening choice = Happening.of(Act.CHOOSE, DAY).decided(BoundaryTest.committee(3, 3));
        assertThat(Found.in(facts.facts(), choice, LimitsOf.student()))
                .contains(block("DEV-34", "noDefence"), warn("DEV-33", "noClassPoll"));
        facts.defended(DAY).opinion(OpinionStage.CANDIDATE, OpinionSource.CLASS_POLL, OpinionSource.CONSULTATION);
        assertThat(Found.in(facts.facts(), choice, LimitsOf.student()))
                .doesNotContain(block("DEV-34", "noDefence"), warn("DEV-33", "noClassPoll"));
    }

    @Test
    @Rule("CONF-17")
    void peopleNamedForAnActivistAreContactsAndSponsorsComeWithTheCandidate() {
        assertThat(Act.ASSIGN_CONTACTS.fits(CaseState.CULTIVATED)).isTrue();
        assertThat(Arrays.stream(CaseState.values()).filter(Act.NAME_SPONSORS::fits))
                .first()
                .isEqualTo(CaseState.CANDIDATE);
    }

    @Test
    @Rule({"STEP-18", "STEP-19", "STEP-21", "DEV-98"})
    void afterTheApprovalTheCountyIsToldAndThePersonIsPlaced() {
        for (Act act : List.of(Act.FILE_COUNTY, Act.PLACE)) {
            assertThat(Arrays.stream(CaseState.values()).filter(act::fits)).containsExactly(CaseState.PROBATION);
            CaseFacts early = FactsOf.at(CaseState.PASSED, DAY).facts();
            assertThat(Found.in(early, Happening.of(act, DAY), USUAL)).containsExactly(block("DEV-01", "state"));
        }
        assertThat(Stream.of(Act.FILE_ACTIVIST, Act.FILE_CANDIDATE, Act.FILE_COUNTY)
                        .map(Act::doer))
                .containsExactly(Doer.COMMITTEE, Doer.COMMITTEE, Doer.COUNTY);
    }

    @ParameterizedTest
    @EnumSource(
            value = Act.class,
            names = {"WITHDRAW", "STOP", "DROP", "DEFER", "PASS_EXTENSION", "PASS_CANCELLATION", "ANNUL", "NOT_ADOPT"})
    @Rule({"DEV-02", "DEV-17", "DEV-29", "DEV-86", "DEV-92", "DEV-96"})
    void whatEndsOrPutsOffIsNothingWithoutAReason(Act act) {
        CaseFacts facts =
                FactsOf.at(act.moves().getFirst().from(), DAY.minusYears(3)).facts();
        String refusal = block(act.rule(), "reason");
        assertThat(Found.in(facts, Happening.of(act, DAY), USUAL)).contains(refusal);
        assertThat(Found.in(facts, Happening.of(act, DAY).noting("why"), USUAL)).doesNotContain(refusal);
    }

    @Test
    @Rule("DEV-93")
    void aProbationWithoutAKnownEndIsNotConverted() {
        CaseFacts facts = FactsOf.at(CaseState.PROBATION, DAY.minusYears(3)).facts();
        Resolution meeting = new Resolution(true, 10, 9, 0, 9, 0, 0, true, null, "");
        assertThat(Found.in(facts, Happening.of(Act.PASS_CONVERSION, DAY).decided(meeting), USUAL))
                .contains(block("DEV-93", "tooEarly"));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false"})
    @Rule("DEV-04")
    void nothingIsDatedAheadOfTheDay(int ahead, boolean good) {
        CaseFacts facts = FactsOf.at(CaseState.APPLIED, DAY).facts();
        assertThat(Found.in(facts, Happening.of(Act.TALK, DAY.plusDays(ahead)).by("Secretary"), USUAL, DAY)
                        .contains(block("DEV-04", "future")))
                .isEqualTo(!good);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true"})
    @Rule("DEV-04")
    void nothingIsDatedBackBeforeTheLastStep(int days, boolean good) {
        CaseFacts facts = FactsOf.at(CaseState.TALKED, DAY.minusDays(10))
                .entry(Act.TALK, DAY)
                .facts();
        Happening adopted = Happening.of(Act.ADOPT, DAY.plusDays(days)).decided(BoundaryTest.committee(3, 3));
        assertThat(Found.in(facts, adopted, USUAL, DAY.plusDays(5)).contains(block("DEV-04", "order")))
                .isEqualTo(!good);
    }
}
