package org.zhibu.development.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhibu.development.path.Found.block;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.development.FactsOf;
import org.zhibu.development.LimitsOf;
import org.zhibu.testkit.Rule;

/** Whoever comes a second time goes through it a second time, and no act rests on what came after it. */
class SecondTimeTest {
    private static final Limits USUAL = LimitsOf.usual();
    private static final LocalDate DAY = LocalDate.of(2028, 3, 1);

    @Test
    @Rule({"DEV-42", "DEV-45"})
    void aCandidateForTheSecondTimeIsReviewedForTheSecondTime() {
        FactsOf facts = candidate()
                .entry(Act.PASS_REVIEW, DAY.minusMonths(8))
                .entry(Act.DROP, CaseState.CANDIDATE, CaseState.CULTIVATED, DAY.minusMonths(7))
                .entry(Act.CHOOSE, DAY.minusMonths(2))
                .entry(Act.FILE_CANDIDATE, DAY.minusMonths(1));
        assertThat(reviewed(facts)).contains(block("DEV-42", "noReview"));
        assertThat(reviewed(facts.entry(Act.PASS_REVIEW, DAY))).doesNotContain(block("DEV-42", "noReview"));
    }

    @Test
    @Rule("DEV-25")
    void theExceptionFromTheTrainingIsOfOneCandidature() {
        FactsOf facts = candidate().entry(Act.EXCUSE_TRAINING, DAY.minusMonths(8));
        assertThat(reviewed(facts)).doesNotContain(block("DEV-25", "notTrained"));
        facts.entry(Act.DROP, CaseState.CANDIDATE, CaseState.CULTIVATED, DAY.minusMonths(7));
        assertThat(reviewed(facts)).contains(block("DEV-25", "notTrained"));
    }

    @Test
    @Rule({"DEV-24", "DEV-40"})
    void whoIsExcusedFromTheTrainingOfCandidatesHasStillLearntTheBasics() {
        FactsOf facts = candidate().entry(Act.EXCUSE_TRAINING, DAY.minusMonths(8));
        assertThat(reviewed(facts)).contains(block("DEV-40", "neverTrained"), block("DEV-24", "noExam"));
        assertThat(reviewed(facts.trained(false, DAY, "1", "8", null)))
                .contains(block("DEV-24", "noExam"))
                .doesNotContain(block("DEV-40", "neverTrained"));
        assertThat(reviewed(facts.trained(false, DAY, "1", "8", "60")))
                .doesNotContain(block("DEV-24", "noExam"), block("DEV-40", "neverTrained"));
    }

    @ParameterizedTest
    @CsvSource({"2028-02-29, false", "2028-03-01, false", "2028-03-02, true"})
    @Rule({"DEV-04", "DEV-10", "STEP-03"})
    void theCommitteeUnderstandsBeforeItDecides(LocalDate said, boolean late) {
        FactsOf facts = FactsOf.at(CaseState.TALKED, DAY.minusMonths(2));
        OpinionSource.UNDERSTANDINGS.forEach(u -> facts.opinion(said, OpinionStage.ADOPTION, u));
        facts.opinion(said, OpinionStage.ADOPTION, OpinionSource.RECOMMENDED_BY_MEMBERS);
        Happening adopt = Happening.of(Act.ADOPT, DAY).decided(BoundaryTest.committee(3, 3));
        List<String> found = Found.in(facts.facts(), adopt, USUAL, DAY.plusDays(10));
        assertThat(found.contains(block("DEV-10", "understanding.LETTER"))).isEqualTo(late);
        assertThat(found.contains(block("STEP-03", "noNomination"))).isEqualTo(late);
    }

    @Test
    @Rule({"DEV-01", "DEV-10"})
    void whoWasStoppedIsNominatedAndUnderstoodAnew() {
        FactsOf facts = FactsOf.at(CaseState.STOPPED, DAY.minusYears(2))
                .entry(Act.STOP, DAY.minusMonths(1))
                .opinion(DAY.minusMonths(1), OpinionStage.ADOPTION, OpinionSource.LETTER)
                .opinion(DAY.minusMonths(1).plusDays(1), OpinionStage.ADOPTION, OpinionSource.MOTIVE);
        assertThat(adopted(facts))
                .contains(block("DEV-10", "understanding.LETTER"), block("STEP-03", "noNomination"))
                .doesNotContain(block("DEV-10", "understanding.MOTIVE"));
    }

    @Test
    @Rule("DEV-01")
    void whoWasNotAdoptedIsNominatedAgain() {
        FactsOf facts = FactsOf.at(CaseState.TALKED, DAY.minusMonths(3))
                .opinion(OpinionStage.ADOPTION, OpinionSource.LETTER, OpinionSource.RECOMMENDED_BY_GROUP)
                .entry(Act.NOT_ADOPT, DAY.minusMonths(1));
        assertThat(adopted(facts))
                .contains(block("STEP-03", "noNomination"))
                .doesNotContain(block("DEV-10", "understanding.LETTER"));
        facts.opinion(DAY, OpinionStage.ADOPTION, OpinionSource.RECOMMENDED_BY_MEMBERS);
        assertThat(adopted(facts)).doesNotContain(block("STEP-03", "noNomination"));
    }

    @Test
    @Rule({"DEV-30", "STEP-07"})
    void whoWasDroppedIsHeardAboutAnewBeforeTheNextChoice() {
        FactsOf facts = FactsOf.at(CaseState.CULTIVATED, DAY.minusYears(3))
                .counted(DAY.minusYears(2))
                .opinion(OpinionStage.CANDIDATE, OpinionSource.MASSES)
                .entry(Act.DROP, CaseState.CANDIDATE, CaseState.CULTIVATED, DAY.minusMonths(2));
        assertThat(chosen(facts)).contains(block("DEV-30", "opinion.MASSES"));
        assertThat(chosen(facts.opinion(DAY, OpinionStage.CANDIDATE, OpinionSource.MASSES)))
                .doesNotContain(block("DEV-30", "opinion.MASSES"));
        assertThat(OpinionAsks.isThere(
                        OpinionStage.CANDIDATE, OpinionSource.MASSES, facts.facts(), LimitsOf.usual(), DAY))
                .isTrue();
    }

    @Test
    @Rule({"DEV-04", "DEV-30", "DEV-34"})
    void theChoiceRestsOnNothingThatCameAfterIt() {
        LocalDate counted = LocalDate.of(2027, 1, 1);
        FactsOf facts = FactsOf.at(CaseState.CULTIVATED, counted)
                .student()
                .counted(counted)
                .defended(DAY.plusDays(1));
        for (LocalDate first = counted; first.isBefore(DAY); first = first.plusMonths(3)) {
            LocalDate done = first.isBefore(LocalDate.of(2027, 10, 1)) ? first.plusMonths(2) : DAY.plusDays(1);
            facts.report(first, done);
            facts.assessed(CaseFacts.Assessment.Kind.ACTIVIST, first, done, true, null);
        }
        Limits limits = LimitsOf.with(LimitsOf.student(), "reports", USUAL.reports());
        Happening choice = Happening.of(Act.CHOOSE, DAY).decided(BoundaryTest.committee(3, 3));
        assertThat(Found.in(facts.facts(), choice, limits, DAY.plusDays(3)))
                .contains(
                        block("DEV-30", "assessmentsMissing"),
                        block("DEV-30", "reportsMissing"),
                        block("DEV-34", "noDefence"));
        assertThat(Found.in(
                        facts.facts(),
                        Happening.of(Act.CHOOSE, DAY.plusDays(1)).decided(BoundaryTest.committee(3, 3)),
                        limits,
                        DAY.plusDays(3)))
                .doesNotContain(
                        block("DEV-30", "assessmentsMissing"),
                        block("DEV-30", "reportsMissing"),
                        block("DEV-34", "noDefence"));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, true", "1, 0, false", "2, 1, true", "2, 0, false", "0, 0, false"})
    @Rule({"STEP-05", "ROLE-10", "STEP-07"})
    void aContactWhoLostTheVoteDoesNotCount(int contacts, int voting, boolean good) {
        FactsOf facts = FactsOf.at(CaseState.CULTIVATED, DAY.minusYears(3)).contacts(contacts, voting);
        assertThat(chosen(facts).contains(block("STEP-05", "noContacts"))).isEqualTo(!good);
    }

    @ParameterizedTest
    @CsvSource({
        "SPONSORS_PRESENT, '', ",
        "ONE_SPONSOR_WROTE, '', sponsorAway",
        "ONE_SPONSOR_WROTE, in hospital since May; wrote on 2 March, ",
        "CONDITIONS, reason, sponsorsPresent",
    })
    @Rule("DEV-55")
    void theAccountOfASponsorWhoIsAwayIsOnRecord(Assurance assured, String note, String key) {
        FactsOf facts = FactsOf.at(CaseState.FORM_ISSUED, DAY.minusYears(3));
        Happening passed = Happening.of(Act.PASS_ADMISSION, DAY)
                .assuring(Assurance.PERSON_PRESENT, assured)
                .noting(note);
        assertThat(Found.in(facts.facts(), passed, USUAL).stream().filter(f -> f.startsWith("DEV-55:BLOCK:sponsor")))
                .isEqualTo(key == null ? List.of() : List.of(block("DEV-55", key)));
    }

    @Test
    @Rule({"STEP-16", "AUTH-12"})
    void nobodyIsApprovedWhoWasNotTalkedWithAfterThisMeeting() {
        FactsOf facts = FactsOf.at(CaseState.PASSED, DAY.minusYears(3))
                .entry(Act.TALK_BEFORE_APPROVAL, DAY.minusMonths(2))
                .entry(Act.RETURN_ADMISSION, DAY.minusMonths(1))
                .entry(Act.PASS_ADMISSION, DAY);
        Happening approved = Happening.of(Act.APPROVE_ADMISSION, DAY);
        assertThat(Found.in(facts.facts(), approved, USUAL)).contains(block("STEP-16", "noApprovalTalk"));
        facts.entry(Act.TALK_BEFORE_APPROVAL, DAY);
        assertThat(Found.in(facts.facts(), approved, USUAL)).isEmpty();
    }

    @Test
    @Rule({"MEET-51", "CONF-07"})
    void aMeetingThatExpectsNobodyIsNone() {
        Resolution none = new Resolution(false, 0, 0, 0, 0, 0, 0, false, null, "");
        CaseFacts facts = FactsOf.at(CaseState.TALKED, DAY.minusMonths(2)).facts();
        assertThat(Found.in(
                        facts, Happening.of(Act.NOT_ADOPT, DAY).decided(none).noting("reason"), USUAL))
                .containsExactly(block("MEET-51", "nobodyExpected"));
    }

    private static FactsOf candidate() {
        return FactsOf.at(CaseState.CANDIDATE, DAY.minusYears(3)).counted(DAY.minusYears(2));
    }

    private static List<String> reviewed(FactsOf facts) {
        return Found.in(facts.facts(), Happening.of(Act.REVIEW, DAY).decided(BoundaryTest.committee(3, 3)), USUAL);
    }

    private static List<String> adopted(FactsOf facts) {
        return Found.in(facts.facts(), Happening.of(Act.ADOPT, DAY).decided(BoundaryTest.committee(3, 3)), USUAL);
    }

    private static List<String> chosen(FactsOf facts) {
        return Found.in(facts.facts(), Happening.of(Act.CHOOSE, DAY).decided(BoundaryTest.committee(3, 3)), USUAL);
    }
}
