package org.zhibu.development.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhibu.development.path.Found.block;
import static org.zhibu.development.path.Found.warn;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.api.notice.NoticeOutcome;
import org.zhibu.development.FactsOf;
import org.zhibu.development.LimitsOf;
import org.zhibu.testkit.Rule;

/** What else may become of a probation than the conversion on time, and the answers that come from above. */
class AfterProbationTest {
    private static final Limits USUAL = LimitsOf.usual();

    @ParameterizedTest
    @CsvSource({"2027-06-19, false", "2027-06-20, false", "2027-06-21, true", ", false"})
    @Rule({"DEV-85", "AUTH-14"})
    void onlyWhoCameDuringTheProbationIsDiscussedLater(@Nullable LocalDate came, boolean good) {
        FactsOf facts = probation().entry(Act.TAKE_OVER, CaseState.NONE, CaseState.PROBATION, LocalDate.of(2028, 1, 1));
        if (came != null) {
            facts.came(came);
        }
        Happening what = Happening.of(Act.DEFER, LocalDate.of(2028, 6, 20))
                .decided(BoundaryTest.committee(3, 3))
                .noting("why")
                .until(LocalDate.of(2028, 12, 20));
        assertThat(Found.in(facts.facts(), what, USUAL).contains(block("DEV-85", "notTransferred")))
                .isEqualTo(!good);
    }

    @ParameterizedTest
    @CsvSource({"2028-11-20, true", "2028-12-20, true", "2028-12-21, false"})
    @Rule({"TIM-10", "TIM-13"})
    void aDeferredDiscussionIsLateThirtyDaysAfterThatDay(LocalDate day, boolean good) {
        CaseFacts facts = probation()
                .came(LocalDate.of(2028, 1, 1))
                .entry(
                        Act.DEFER,
                        CaseState.PROBATION,
                        CaseState.PROBATION,
                        LocalDate.of(2028, 6, 1),
                        LocalDate.of(2028, 11, 20))
                .facts();
        assertThat(Found.in(facts, Happening.of(Act.PASS_CONVERSION, day).decided(meeting()), USUAL)
                        .contains(warn("TIM-10", "conversionLate")))
                .isEqualTo(!good);
    }

    @Test
    @Rule({"DEV-91", "DEV-92", "DEV-01"})
    void whoWasTakenOverExtendedIsNotExtendedAgainWhateverWasRefusedSince() {
        FactsOf facts = probation()
                .entry(Act.TAKE_OVER, CaseState.NONE, CaseState.EXTENDED, LocalDate.of(2028, 1, 1))
                .entry(Act.PASS_CONVERSION, CaseState.EXTENDED, CaseState.CONVERSION_PASSED, LocalDate.of(2028, 6, 20));
        Happening again = Happening.of(Act.PASS_EXTENSION, LocalDate.of(2028, 7, 1))
                .decided(meeting())
                .noting("why")
                .until(LocalDate.of(2028, 12, 20));
        assertThat(Found.in(facts.facts(), again, USUAL)).contains(block("DEV-91", "extendedBefore"));
        CaseFacts passed = FactsOf.at(CaseState.CONVERSION_PASSED, LocalDate.of(2025, 3, 1))
                .entry(Act.TAKE_OVER, CaseState.NONE, CaseState.EXTENDED, LocalDate.of(2028, 1, 1))
                .entry(Act.PASS_CONVERSION, CaseState.EXTENDED, CaseState.CONVERSION_PASSED, LocalDate.of(2028, 6, 20))
                .facts();
        assertThat(Rules.target(passed, Act.REFUSE_CONVERSION_APPROVAL)).isEqualTo(CaseState.EXTENDED);
    }

    @ParameterizedTest
    @CsvSource({
        "2028-06-19, PROBATION, true",
        "2028-06-20, PROBATION, true",
        "2028-06-21, PROBATION, false",
        "2028-12-20, EXTENDED, true"
    })
    @Rule({"DEV-91", "PPL-20"})
    void aProbationOfMoreThanAYearIsTakenOverAsExtended(LocalDate until, CaseState state, boolean good) {
        CaseFacts facts = FactsOf.at(CaseState.PROBATION, LocalDate.of(2025, 3, 1))
                .probation(LocalDate.of(2027, 6, 20), until)
                .facts();
        assertThat(TakeOver.check(
                                facts,
                                state,
                                LocalDate.of(2025, 3, 1),
                                LocalDate.of(2025, 6, 1),
                                LocalDate.of(2028, 1, 1))
                        .isEmpty())
                .isEqualTo(good);
    }

    @Test
    @Rule({"DEV-87", "DEV-88", "DEV-49"})
    void afterAnExtensionTheDiscussionBeginsAnew() {
        LocalDate before = LocalDate.of(2028, 6, 1);
        LocalDate approved = LocalDate.of(2028, 7, 20);
        OpinionSource[] sources = OpinionSource.of(OpinionStage.CONVERSION).toArray(OpinionSource[]::new);
        FactsOf facts = FactsOf.at(CaseState.EXTENDED, LocalDate.of(2025, 3, 1))
                .probation(LocalDate.of(2027, 6, 20), LocalDate.of(2028, 12, 20))
                .inGroup()
                .entry(Act.APPLY_CONVERSION, before)
                .opinion(before, OpinionStage.CONVERSION, sources)
                .notice(NoticeStage.CONVERSION, before, before.plusDays(8), NoticeOutcome.NO_OBJECTION)
                .entry(Act.APPROVE_EXTENSION, approved);
        Happening what =
                Happening.of(Act.PASS_CONVERSION, LocalDate.of(2028, 12, 22)).decided(meeting());
        assertThat(Found.in(facts.facts(), what, USUAL))
                .contains(
                        block("DEV-87", "noApplication"),
                        block("DEV-88", "opinion.GROUP"),
                        block("DEV-88", "opinion.CONTACT"),
                        block("DEV-88", "opinion.MEMBERS"),
                        block("DEV-88", "opinion.MASSES"),
                        block("DEV-88", "opinion.BRANCH_COMMITTEE"));
        LocalDate again = LocalDate.of(2028, 11, 25);
        facts.entry(Act.APPLY_CONVERSION, CaseState.EXTENDED, CaseState.EXTENDED, again)
                .opinion(again, OpinionStage.CONVERSION, sources);
        assertThat(Found.in(facts.facts(), what, USUAL))
                .contains(block("DEV-49", "noNotice"))
                .noneMatch(f -> f.startsWith("DEV-87") || f.startsWith("DEV-88"));
        facts.notice(NoticeStage.CONVERSION, again, again.plusDays(8), NoticeOutcome.NO_OBJECTION);
        assertThat(Found.in(facts.facts(), what, USUAL)).noneMatch(f -> f.startsWith("DEV-49"));
    }

    @ParameterizedTest
    @CsvSource({"PASS_EXTENSION", "PASS_CANCELLATION"})
    @Rule({"AUTH-13", "DEV-91", "DEV-92", "AUTH-31"})
    void theGroupAndTheBranchCommitteeAreAskedBeforeAnExtensionAndACancellation(Act act) {
        LocalDate day = LocalDate.of(2028, 6, 25);
        Happening what = Happening.of(act, day).decided(meeting()).noting("why").until(LocalDate.of(2029, 1, 20));
        FactsOf facts = probation().inGroup().relatives("Uncle");
        assertThat(Found.in(facts.facts(), what, USUAL))
                .contains(
                        block("AUTH-13", "opinion.GROUP"),
                        block("AUTH-13", "opinion.BRANCH_COMMITTEE"),
                        warn("AUTH-31", "relatives"));
        facts.opinion(day, OpinionStage.CONVERSION, OpinionSource.GROUP, OpinionSource.BRANCH_COMMITTEE);
        assertThat(Found.in(facts.facts(), what, USUAL)).noneMatch(f -> f.startsWith("AUTH-13"));
    }

    @Test
    @Rule("DEV-92")
    void whoDoesNotComeIsCancelledAllTheSame() {
        Happening what = Happening.of(Act.PASS_CANCELLATION, LocalDate.of(2028, 6, 25))
                .decided(meeting())
                .noting("gone away");
        assertThat(Found.in(
                        probation()
                                .opinion(
                                        LocalDate.of(2028, 6, 24),
                                        OpinionStage.CONVERSION,
                                        OpinionSource.BRANCH_COMMITTEE)
                                .facts(),
                        what,
                        USUAL))
                .containsExactly(warn("DEV-92", "cancelledAway"));
    }

    @Test
    @Rule({"DEV-04", "AUTH-11"})
    void whatWasEnteredBesideDoesNotHoldUpTheCommitteesAnswer() {
        LocalDate met = LocalDate.of(2028, 6, 20);
        CaseFacts facts = FactsOf.at(CaseState.PASSED, LocalDate.of(2025, 3, 1))
                .entry(Act.PASS_ADMISSION, met)
                .entry(Act.NAME_SPONSORS, CaseState.PASSED, CaseState.PASSED, met.plusDays(40))
                .facts();
        LocalDate today = met.plusDays(50);
        assertThat(Found.in(facts, Happening.of(Act.APPROVE_ADMISSION, met.plusDays(30)), USUAL, today))
                .doesNotContain(block("DEV-04", "order"));
        assertThat(Found.in(facts, Happening.of(Act.APPROVE_ADMISSION, met.minusDays(1)), USUAL, today))
                .contains(block("DEV-04", "order"));
        assertThat(Found.in(facts, Happening.of(Act.RETURN_ADMISSION, met.minusDays(1)), USUAL, today))
                .contains(block("DEV-04", "order"));
    }

    private static FactsOf probation() {
        return FactsOf.at(CaseState.PROBATION, LocalDate.of(2025, 3, 1))
                .probation(LocalDate.of(2027, 6, 20), LocalDate.of(2028, 6, 20));
    }

    private static Resolution meeting() {
        return new Resolution(true, 10, 9, 0, 9, 0, 0, true, null, "");
    }
}
