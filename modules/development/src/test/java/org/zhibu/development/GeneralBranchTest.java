package org.zhibu.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.submission.Outcome;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Assurance;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Happening;
import org.zhibu.server.submission.DecidingMeeting;
import org.zhibu.server.submission.DecidingMeetings;
import org.zhibu.server.submission.Decisions;
import org.zhibu.server.submission.Step;
import org.zhibu.server.submission.Submission;
import org.zhibu.server.submission.SubmissionKey;
import org.zhibu.server.submission.Verdict;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/** Between the branch and the committee a general branch deliberates; it decides nothing. */
class GeneralBranchTest extends CommitteeTest {
    private long general;
    private Login reviewer;

    @BeforeEach
    void aGeneralBranchInBetween() {
        general = world.below(township, "General branch", "TOWNSHIP", "GENERAL_BRANCH");
        branch = world.branch(general, "Lower branch");
        secretary = world.login(branch, "Lower secretary", "BRANCH_SECRETARY");
        reviewer = world.login(general, "General secretary", "COMMITTEE_SECRETARY");
        first = world.person(branch, "Lower first", "FULL");
        second = world.person(branch, "Lower second", "FULL");
        mayHaveACommittee(branch);
        world.moduleOn(branch, "development");
        actAs(secretary);
    }

    @Test
    @Rule({"STEP-04", "AUTH-28"})
    void theFilingOfAnActivistPassesThroughIt() {
        UUID id = ready("Lower activist", DAY);
        record(id, Happening.of(Act.ADOPT, DAY).decided(committee()).assuring(Assurance.CONDITIONS));
        SubmissionKey key = handUp(id);
        actAs(township());
        assertThat(inbound().open(key)).as("before the general branch").isEmpty();
        actAs(reviewer);
        int version = inbound().open(key).orElseThrow().version();
        assertThatThrownBy(() -> decisions().decide(key, version, Outcome.NOTED, "", REASON))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).containsExactly("AUTH-28"));
        deliberated(key);
        Submission came = atTownship(key);
        decisions().decide(key, came.version(), Outcome.NOTED, "", REASON);
        comesTo(id, CaseState.CULTIVATED);
    }

    @Test
    @Rule({"AUTH-10", "AUTH-11", "AUTH-28", "STEP-13", "STEP-17"})
    void preReviewAndAdmissionEndAtTheCommitteeWithItsDeliberation() {
        UUID id = reviewed("Lower candidate");
        SubmissionKey preReview = handUp(id);
        deliberated(preReview);
        approve(preReview, townshipMeeting());
        comesTo(id, CaseState.PRE_REVIEWED);
        actAs(secretary);
        form(id, "Z-9");
        notice(id, "ADMISSION", LocalDate.now(clock));
        clock.setDate(LocalDate.now(clock).plusDays(20));
        pass(id);
        SubmissionKey admission = handUp(id);
        actAs(reviewer);
        int version = inbound().open(admission).orElseThrow().version();
        UUID meeting = context.getBean(DecidingMeetings.class)
                .record(
                        LocalDate.now(clock),
                        "Minutes of the general branch",
                        List.of(new DecidingMeeting.Member(reviewer.person(), "General secretary", true)));
        assertThatThrownBy(() -> decisions()
                        .decide(
                                admission,
                                version,
                                new Verdict(meeting, Outcome.APPROVED, true, 1, 0, 0, Map.of(), ""),
                                REASON))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).containsExactly("AUTH-28"));
        deliberated(admission);
        assertThat(atTownship(admission).last(Step.REVIEW).orElseThrow()).satisfies(e -> {
            assertThat(e.organization()).isEqualTo("General branch");
            assertThat(e.meetingOn()).isEqualTo(LocalDate.now(clock));
        });
        approve(admission, townshipMeeting());
        comesTo(id, CaseState.PROBATION);
        assertThat(read(id).last(Act.APPROVE_ADMISSION).orElseThrow().doneBy()).isEqualTo("Township");
    }

    private Decisions decisions() {
        return context.getBean(Decisions.class);
    }

    private void deliberated(SubmissionKey key) {
        actAs(reviewer);
        int version = inbound().open(key).orElseThrow().version();
        inbound().review(key, version, "deliberated and sent on", LocalDate.now(clock));
    }
}
