package org.zhibu.server.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.submission.Concerned;
import org.zhibu.api.submission.NewSubmission;
import org.zhibu.api.submission.Outcome;
import org.zhibu.testkit.Rule;

/** Nobody is admitted before somebody of the committee has talked with the person. */
class ApprovalTalkTest extends SubmissionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 20);

    private SubmissionKey key;

    @BeforeEach
    void anAdmissionLiesWithTheCommittee() {
        clock.setDate(TODAY);
        key = sent("platform.ADMIT", "CANDIDATE");
    }

    @Test
    @Rule({"STEP-16", "AUTH-12", "DEV-70"})
    void withoutATalkNothingIsApproved() {
        assertThat(decisions.findings(key)).extracting(Finding::rule).containsExactly("STEP-16");
        UUID meeting = meetings.record(TODAY, "党委会记录", w.came(5));
        refused(() -> approve(meeting), "violation.submission_no_talk");
        talk(key);
        assertThat(decisions.findings(key)).isEmpty();
        approve(meeting);
        actAs(w.secretary);
        Submission decided = outbound.find(key).orElseThrow();
        assertThat(decided.outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(decided.talk().orElseThrow()).satisfies(t -> {
            assertThat(t.doneBy()).isEqualTo("周委员");
            assertThat(t.doneOn()).isEqualTo(TODAY);
            assertThat(t.opinion()).isEqualTo("入党动机端正，同意接收");
            assertThat(t.person()).isEqualTo("林干事");
        });
    }

    @Test
    @Rule("STEP-16")
    void theTalkLiesBetweenTheReceiptAndTheMeeting() {
        refused(() -> talkOn(TODAY.minusDays(1)), "violation.submission_talk_day");
        refused(() -> talkOn(TODAY.plusDays(1)), "violation.submission_talk_day");
        UUID today = meetings.record(TODAY, "党委会记录", w.came(5));
        clock.setDate(TODAY.plusDays(1));
        talkOn(TODAY.plusDays(1));
        refused(() -> approve(today), "violation.submission_no_talk");
        approve(meetings.record(TODAY.plusDays(1), "第二天的党委会记录", w.came(5)));
        assertThat(inbound.open(key).orElseThrow().outcome()).isEqualTo(Outcome.APPROVED);
    }

    @Test
    @Rule("STEP-16")
    void itCanBeRefusedWithoutATalk() {
        UUID meeting = meetings.record(TODAY, "党委会记录", w.came(5));
        int version = inbound.open(key).orElseThrow().version();
        decisions.decide(key, version, new Verdict(meeting, Outcome.REFUSED, true, 0, 5, 0, Map.of(), "不符合条件"), "手续不全");
        assertThat(inbound.open(key).orElseThrow().outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    @Rule({"AUTH-12", "AUTH-28"})
    void onlyTheAddresseeTalksAndOnlyForAnAdmission() {
        actAs(w.reviewer);
        refused(() -> talkOn(TODAY), "violation.outside");
        SubmissionKey atGeneral = handedIn("platform.ADMIT", "CANDIDATE");
        actAs(w.reviewer);
        int version = inbound.open(atGeneral).orElseThrow().version();
        refused(() -> inbound.talk(atGeneral, version, "张书记", TODAY, "同意"), "violation.submission_station_role");
        SubmissionKey conversion = sent("platform.CONVERT", "PROBATIONARY");
        int other = inbound.open(conversion).orElseThrow().version();
        refused(() -> inbound.talk(conversion, other, "周委员", TODAY, "同意"), "violation.submission_talk_matter");
    }

    @Test
    @Rule({"DEV-71", "MEET-73"})
    void theMeetingGoesFromCaseToCaseAndWhatWasDecidedFallsOut() {
        SubmissionKey second = sent("platform.CONVERT", "PROBATIONARY");
        handedIn("platform.ADMIT", "CANDIDATE");
        actAs(w.officer);
        assertThat(inbound.forMeeting()).containsExactly(key, second);
        talk(key);
        approve(meetings.record(TODAY, "党委会记录", w.came(5)));
        assertThat(inbound.forMeeting()).containsExactly(second);
        actAs(w.stranger);
        assertThat(inbound.forMeeting()).isEmpty();
    }

    private void talkOn(LocalDate day) {
        inbound.talk(key, inbound.open(key).orElseThrow().version(), "周委员", day, "同意");
    }

    private void approve(UUID meeting) {
        int version = inbound.open(key).orElseThrow().version();
        decisions.decide(key, version, new Verdict(meeting, Outcome.APPROVED, true, 5, 0, 0, Map.of(), ""), "已核对");
    }

    private SubmissionKey handedIn(String kind, String status) {
        actAs(w.secretary);
        UUID person = world.person(w.branch, "陈某", status);
        SubmissionKey made = outbound.draft(
                new NewSubmission(kind, null, "关于陈某的请示", "", List.of(Concerned.of(new PersonId(person)))));
        outbound.kindOf(outbound.find(made).orElseThrow())
                .orElseThrow()
                .required()
                .forEach(r -> contents.add(made, r.item(), r.item(), null));
        outbound.handIn(made, 0);
        return made;
    }

    private SubmissionKey sent(String kind, String status) {
        SubmissionKey made = handedIn(kind, status);
        actAs(w.reviewer);
        inbound.review(made, inbound.open(made).orElseThrow().version(), "同意上报", null);
        actAs(w.officer);
        inbound.open(made);
        return made;
    }

    private static void refused(Runnable act, String message) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings())
                                .extracting(Finding::messageKey)
                                .contains(message));
    }
}
