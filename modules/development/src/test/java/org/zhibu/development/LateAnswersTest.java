package org.zhibu.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.submission.SubmissionState;
import org.zhibu.development.handup.HandUps;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Happening;
import org.zhibu.server.submission.Replies;
import org.zhibu.server.submission.Step;
import org.zhibu.server.submission.Submission;
import org.zhibu.server.submission.SubmissionKey;
import org.zhibu.testkit.Rule;

/** What becomes of an admission that comes back from the committee, in time and too late. */
class LateAnswersTest extends CommitteeTest {
    @Test
    @Rule({"DEV-73", "DEV-74", "CONF-30", "TIM-08"})
    void tooLateTheBranchDeliberatesOnceMoreAndHandsUpAnew() {
        UUID id = passed("Late");
        SubmissionKey first = handUp(id);
        back(first, LocalDate.now(clock).plusMonths(3).plusDays(1));
        comesTo(id, CaseState.FORM_ISSUED);
        CaseFacts.Entry entry = read(id).last(Act.RETURN_ADMISSION).orElseThrow();
        assertThat(entry.day()).isEqualTo(LocalDate.now(clock));
        assertThat(entry.doneBy()).isEqualTo("Township");
        assertThat(stateOf(first)).isEqualTo("WITHDRAWN");
        notice(id, "ADMISSION", LocalDate.now(clock));
        clock.setDate(LocalDate.now(clock).plusDays(20));
        pass(id);
        SubmissionKey second = handUp(id);
        approve(second, townshipMeeting());
        comesTo(id, CaseState.PROBATION);
        assertThat(read(id).probationFrom()).isEqualTo(LocalDate.now(clock));
    }

    @Test
    @Rule("DEV-74")
    void beyondTheLongestTimeItBeginsAgainWithANewForm() {
        UUID id = passed("Void");
        SubmissionKey key = handUp(id);
        back(key, LocalDate.now(clock).plusMonths(6).plusDays(1));
        comesTo(id, CaseState.PRE_REVIEWED);
        assertThat(read(id).last(Act.LAPSE_ADMISSION)).isPresent();
        assertThat(stateOf(key)).isEqualTo("WITHDRAWN");
        assertThatThrownBy(() -> form(id, "Z-1"))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).containsExactly("DEV-74"));
        form(id, "Z-2");
        assertThat(state(id)).isEqualTo(CaseState.FORM_ISSUED);
    }

    @Test
    @Rule({"DEV-74", "CONF-30", "TIM-08"})
    void aReasonOnRecordBeforeTheThirdMonthGivesTheCommitteeUpToSix() {
        UUID id = passed("Abroad");
        LocalDate met = LocalDate.now(clock);
        SubmissionKey key = handUp(id);
        atTownship(key);
        clock.setDate(met.plusMonths(3));
        Submission came = atTownship(key);
        assertThatThrownBy(() -> inbound().extend(key, came.version(), " ")).isInstanceOf(RefusedException.class);
        inbound().extend(key, came.version(), "the archive abroad has not answered yet");
        clock.setDate(met.plusMonths(6));
        approve(key, townshipMeeting());
        comesTo(id, CaseState.PROBATION);
        assertThat(read(id).probationFrom()).isEqualTo(met);
        assertThat(atTownship(key).history())
                .filteredOn(e -> e.step() == Step.EXTEND)
                .extracting(Submission.Entry::opinion)
                .containsExactly("the archive abroad has not answered yet");
    }

    @Test
    @Rule({"DEV-74", "TIM-08"})
    void afterTheThirdMonthItIsTooLateForAReasonAndForADecision() {
        UUID id = passed("Forgotten");
        SubmissionKey key = handUp(id);
        atTownship(key);
        clock.setDate(LocalDate.now(clock).plusMonths(3).plusDays(1));
        Submission came = atTownship(key);
        assertThatThrownBy(() -> inbound().extend(key, came.version(), "we were busy"))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).containsExactly("DEV-74"));
        UUID meeting = townshipMeeting();
        assertThatThrownBy(() -> approve(key, meeting))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).containsExactly("DEV-74"));
        actAs(secretary);
        assertThat(state(id)).isEqualTo(CaseState.PASSED);
    }

    @Test
    @Rule("DEV-74")
    void putOffAndStillNotDecidedItIsVoid() {
        UUID id = passed("Put off");
        SubmissionKey key = handUp(id);
        inbound().extend(key, atTownship(key).version(), "the archive abroad has not answered yet");
        back(key, LocalDate.now(clock).plusMonths(6).plusDays(1));
        comesTo(id, CaseState.PRE_REVIEWED);
        assertThat(read(id).last(Act.LAPSE_ADMISSION)).isPresent();
    }

    @Test
    @Rule({"DEV-72", "DEV-70"})
    void inTimeTheBranchMayCompleteItOrDeliberateAgain() {
        UUID id = passed("Incomplete");
        SubmissionKey key = handUp(id);
        assertThatThrownBy(() -> record(id, again()))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).containsExactly("DEV-72"));
        assertThat(state(id)).isEqualTo(CaseState.PASSED);
        back(key, LocalDate.now(clock).plusDays(3));
        await().until(() -> tasks("development.task.returned") == 1);
        assertThat(state(id)).isEqualTo(CaseState.PASSED);
        assertThat(bean(HandUps.class).status(read(id)).orElseThrow().state()).isEqualTo(SubmissionState.RETURNED);
        record(id, again());
        assertThat(state(id)).isEqualTo(CaseState.FORM_ISSUED);
        assertThat(stateOf(key)).isEqualTo("WITHDRAWN");
    }

    @Test
    @Rule({"DEV-90", "DEV-95"})
    void theNumberOfTheReplyComesBackToTheCase() {
        UUID id = passed("Replied");
        SubmissionKey key = handUp(id);
        approve(key, townshipMeeting());
        comesTo(id, CaseState.PROBATION);
        assertThat(read(id).last(Act.APPROVE_ADMISSION).orElseThrow().number()).isEmpty();
        actAs(township());
        Replies replies = context.getBean(Replies.class);
        UUID reply = replies.issue(replies.propose(replies.open()), List.of(key));
        assertThat(String.join("", replies.paragraphs(replies.find(reply).orElseThrow())))
                .contains("Replied同志", "2026年3月22日至2027年3月22日");
        String number = replies.find(reply).orElseThrow().number();
        actAs(secretary);
        await().until(() -> world.jdbc()
                .sql("select number = ? from app.development_entry where case_id = ? and act = 'APPROVE_ADMISSION'")
                .params(number, id)
                .query(Boolean.class)
                .single());
        assertThat(read(id).last(Act.TALK_BEFORE_APPROVAL).orElseThrow().number())
                .isEmpty();
    }

    private Happening again() {
        return Happening.of(Act.RETURN_ADMISSION, LocalDate.now(clock)).noting("the meeting was not minuted in full");
    }

    /** The township sends it back on the day. */
    private void back(SubmissionKey key, LocalDate day) {
        atTownship(key);
        clock.setDate(day);
        Submission came = atTownship(key);
        inbound().sendBack(key, came.version(), List.of("signature"), "");
        actAs(secretary);
    }

    private String stateOf(SubmissionKey key) {
        return world.jdbc()
                .sql("select state from app.submission where id = ?")
                .param(key.id())
                .query(String.class)
                .single();
    }

    private int tasks(String messageKey) {
        return world.jdbc()
                .sql("select count(*) from app.inbox_task where tenant_id = ? and message_key = ?")
                .params(branch, messageKey)
                .query(Integer.class)
                .single();
    }
}
