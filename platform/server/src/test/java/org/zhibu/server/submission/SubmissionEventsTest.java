package org.zhibu.server.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.people.DecidingBody;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.StatusAct;
import org.zhibu.api.people.StatusDecision;
import org.zhibu.api.people.StatusHistory;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.submission.Concerned;
import org.zhibu.api.submission.NewSubmission;
import org.zhibu.api.submission.Outcome;
import org.zhibu.testkit.Rule;

/** What the sender's modules are told of an answer from above, and what the register asks for then. */
class SubmissionEventsTest extends SubmissionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 20);
    private static final String TASK = "people.task.record.ADMIT";

    @Autowired
    StatusHistory history;

    private UUID applicant;

    @BeforeEach
    void openTree() {
        clock.setDate(TODAY);
        applicant = world.person(w.branch, "陈某", "CANDIDATE");
    }

    @Test
    @Rule({"PPL-21", "AUTH-11"})
    void theSenderAloneIsToldInOrderAndAskedToRecordWhatWasApproved() {
        SubmissionKey key = answered();
        await().untilAsserted(
                        () -> assertThat(told(w.branch, "state")).containsExactly("RETURNED", "DECIDED", "REPLIED"));
        assertThat(told(w.branch, "outcome")).containsExactly(null, "APPROVED", "APPROVED");
        assertThat(told(w.branch, "decidedOn")).containsExactly(null, TODAY.toString(), TODAY.toString());
        assertThat(told(w.branch, "matter")).containsOnly("ADMIT");
        assertThat(told(w.branch, "talkedOn")).containsExactly(null, TODAY.toString(), TODAY.toString());
        assertThat(told(w.branch, "talkedBy")).containsExactly(null, "周委员", "周委员");
        assertThat(told(w.branch, "lateness")).containsOnlyNulls();
        assertThat(told(w.branch, "replyNumber").getLast()).contains("〔2026〕");
        assertThat(world.jdbc()
                        .sql("select body->'submission'->>'value' || (body->'people'->0->>'value') from app.outbox"
                                + " where tenant_id = ? and type = 'submissions.answered'")
                        .param(w.branch)
                        .query(String.class)
                        .list())
                .containsOnly(key.id().toString() + applicant);
        for (long other : List.of(w.sibling, w.general, w.committee, w.county)) {
            assertThat(told(other, "state")).isEmpty();
        }
        await().untilAsserted(() -> assertThat(tasks()).containsExactly("OPEN"));

        actAs(w.secretary);
        history.decide(admission());
        assertThat(tasks()).containsExactly("DONE");
        assertThat(world.jdbc()
                        .sql("select body->>'act' || (body->>'from') || (body->>'to') || (body->>'effectiveFrom')"
                                + " from app.outbox where tenant_id = ? and type = 'people.standingDecided'")
                        .param(w.branch)
                        .query(String.class)
                        .list())
                .containsExactly("ADMITCANDIDATEPROBATIONARY" + TODAY.minusDays(3));
    }

    @Test
    void anEventThatComesAgainAsksForNothingTwiceNorForWhatIsDone() {
        answered();
        await().untilAsserted(() -> assertThat(tasks()).containsExactly("OPEN"));
        again();
        assertThat(tasks()).containsExactly("OPEN");
        actAs(w.secretary);
        history.decide(admission());
        again();
        assertThat(tasks()).containsExactly("DONE");
    }

    @Test
    void whatWasRecordedBeforeTheAnswerCameIsNotAskedFor() {
        actAs(w.secretary);
        history.decide(admission());
        answered();
        await().untilAsserted(() -> assertThat(told(w.branch, "state")).hasSize(3));
        await().untilAsserted(() -> assertThat(behind()).isZero());
        assertThat(tasks()).isEmpty();
    }

    @Test
    void aRefusedDecisionTellsNothing() {
        actAs(w.secretary);
        assertThatThrownBy(() -> history.decide(StatusDecision.of(
                        new PersonId(applicant), StatusAct.CONVERT, DecidingBody.GENERAL_MEETING, TODAY, "决议")))
                .isInstanceOf(RefusedException.class);
        assertThat(world.jdbc()
                        .sql("select count(*) from app.outbox where tenant_id = ?")
                        .param(w.branch)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private StatusDecision admission() {
        return StatusDecision.of(
                        new PersonId(applicant),
                        StatusAct.ADMIT,
                        DecidingBody.GENERAL_MEETING,
                        TODAY.minusDays(3),
                        "支部大会决议")
                .approved(DecidingBody.COMMITTEE, TODAY);
    }

    /** Sent back once, completed, approved, replied. */
    private SubmissionKey answered() {
        actAs(w.secretary);
        SubmissionKey key = outbound.draft(new NewSubmission(
                "platform.ADMIT", null, "关于接收陈某为预备党员的请示", "", List.of(Concerned.of(new PersonId(applicant)))));
        for (String item :
                List.of("membershipForm", "resolution", "applicationLetter", "politicalReview", "cultivationFile")) {
            contents.add(key, item, "材料 " + item, null);
        }
        outbound.handIn(key, 0);
        actAs(w.reviewer);
        inbound.review(key, inbound.open(key).orElseThrow().version(), "同意上报", null);
        actAs(w.officer);
        inbound.sendBack(key, inbound.open(key).orElseThrow().version(), List.of("志愿书第3页未签名"), "");
        await().untilAsserted(() -> assertThat(told(w.branch, "state")).contains("RETURNED"));
        actAs(w.secretary);
        outbound.handIn(key, outbound.find(key).orElseThrow().version());
        actAs(w.officer);
        talk(key);
        Submission came = inbound.open(key).orElseThrow();
        UUID meeting = meetings.record(TODAY, "党委会记录", w.came(5));
        decisions.decide(
                key, came.version(), new Verdict(meeting, Outcome.APPROVED, true, 5, 0, 0, Map.of(), ""), "已核对");
        await().untilAsserted(() -> assertThat(told(w.branch, "state")).contains("DECIDED"));
        replies.issue(replies.propose(replies.open()), List.of(key));
        return key;
    }

    private List<String> told(long organization, String field) {
        return world.jdbc()
                .sql(
                        "select body->>? from app.outbox where tenant_id = ? and type = 'submissions.answered' order by seq")
                .params(field, organization)
                .query(String.class)
                .list();
    }

    private List<String> tasks() {
        return world.jdbc()
                .sql("select case when closed_at is null then 'OPEN' else 'DONE' end from app.inbox_task"
                        + " where tenant_id = ? and message_key = ?")
                .params(w.branch, TASK)
                .query(String.class)
                .list();
    }

    /** As after a node that died before it noted the delivery: everything comes once more. */
    private void again() {
        world.jdbc()
                .sql("update app.outbox_cursor set seq = 0 where tenant_id = ? and listener = 'people.standing'")
                .param(w.branch)
                .update();
        // the next event of the organisation wakes its listeners
        actAs(w.secretary);
        history.decide(StatusDecision.of(
                new PersonId(world.person(w.branch, "何某", "MASSES")),
                StatusAct.APPLY,
                DecidingBody.NONE,
                TODAY,
                "入党申请书"));
        await().untilAsserted(() -> assertThat(behind()).isZero());
    }

    private long behind() {
        return world.jdbc()
                .sql(
                        "select (select max(seq) from app.outbox where tenant_id = c.tenant_id) - c.seq from app.outbox_cursor c"
                                + " where c.tenant_id = ? and c.listener = 'people.standing'")
                .param(w.branch)
                .query(Long.class)
                .single();
    }
}
