package org.zhibu.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.submission.Outcome;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Happening;
import org.zhibu.server.submission.DecidingMeetings;
import org.zhibu.server.submission.Decisions;
import org.zhibu.server.submission.Submission;
import org.zhibu.server.submission.SubmissionKey;
import org.zhibu.server.submission.Verdict;
import org.zhibu.testkit.Rule;

/** What the committee decided stands on the case, whatever the branch enters. */
class AnswersOnTheCaseTest extends CommitteeTest {
    @Test
    @Rule({"PPL-21", "AUTH-11", "DEV-72"})
    void theBranchDoesNotTakeTheCommitteesDecisionBackByItself() {
        UUID id = passed("Refused");
        answers(id, Outcome.REFUSED);
        assertThat(state(id)).isEqualTo(CaseState.CANDIDATE);
        Happening back = Happening.of(Act.UNDO, LocalDate.now(clock)).noting("it should have been approved");
        assertThatThrownBy(() -> record(id, back))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).containsExactly("PPL-21"));
        assertThat(state(id)).isEqualTo(CaseState.CANDIDATE);
        record(id, back.numbered("No. 7 of the committee"));
        assertThat(state(id)).isEqualTo(CaseState.PASSED);
    }

    @Test
    @Rule({"DEV-04", "STEP-17", "STEP-16"})
    void whatTheBranchEnteredMeanwhileDoesNotHoldTheApprovalUp() {
        UUID id = passed("Approved");
        LocalDate met = LocalDate.now(clock);
        SubmissionKey key = handUp(id);
        clock.setDate(met.plusDays(5));
        record(id, Happening.of(Act.NAME_SPONSORS, met.plusDays(5)).with(List.of(second, first)));
        Submission came = atTownship(key);
        inbound().talk(key, came.version(), "Committee member 0", met.plusDays(2), "in favour");
        UUID meeting = context.getBean(DecidingMeetings.class).record(met.plusDays(3), "Minutes", members());
        context.getBean(Decisions.class)
                .decide(
                        key,
                        atTownship(key).version(),
                        new Verdict(meeting, Outcome.APPROVED, true, 5, 0, 0, Map.of(), ""),
                        REASON);
        actAs(secretary);
        comesTo(id, CaseState.PROBATION);
        assertThat(read(id).last(Act.APPROVE_ADMISSION).orElseThrow().day()).isEqualTo(met.plusDays(3));
        assertThat(read(id).last(Act.TALK_BEFORE_APPROVAL).orElseThrow().day()).isEqualTo(met.plusDays(2));
        assertThat(read(id).probationUntil()).isEqualTo(met.plusYears(1));
    }
}
