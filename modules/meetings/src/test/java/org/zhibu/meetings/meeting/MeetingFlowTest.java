package org.zhibu.meetings.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.meetings.MeetingsTest;
import org.zhibu.meetings.minutes.AbsenceReason;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.AttendeeRole;
import org.zhibu.meetings.minutes.CorrectionPart;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingState;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Signatory;
import org.zhibu.meetings.minutes.Speech;
import org.zhibu.meetings.minutes.Task;
import org.zhibu.meetings.minutes.Text;
import org.zhibu.meetings.minutes.Topic;
import org.zhibu.server.inbox.TaskBox;
import org.zhibu.server.inbox.TaskFilter;
import org.zhibu.server.inbox.TaskRow;
import org.zhibu.server.inbox.Tasks;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;
import org.zhibu.testkit.World;

class MeetingFlowTest extends MeetingsTest {
    private static final Proof PASSWORD = new Proof.Password(World.PASSWORD);

    private static List<Finding> refusal(Runnable act) {
        RefusedException[] refused = new RefusedException[1];
        assertThatExceptionOfType(RefusedException.class).isThrownBy(act::run).satisfies(e -> refused[0] = e);
        return refused[0].findings();
    }

    private static Attendee attendee(Minutes minutes, Login login) {
        return minutes.attendees().stream()
                .filter(a -> login.person().equals(a.person()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Rule({"MEET-03", "MEET-31", "MEET-82", "MEET-83"})
    void groupMeetingGoesFromDraftToArchive() {
        actAs(leader);
        MeetingId id = create(MeetingKind.GROUP_MEETING);
        assertThat(refusal(() -> take(id, MeetingEvent.NOTIFY, "short")))
                .extracting(Finding::rule)
                .contains("MEET-31");

        actAs(secretary);
        take(id, MeetingEvent.CONSENT, "");
        actAs(leader);
        assertThat(refusal(() -> take(id, MeetingEvent.NOTIFY, "")))
                .extracting(Finding::rule)
                .containsExactly("MEET-32");
        take(id, MeetingEvent.NOTIFY, "the flood warning came yesterday");
        take(id, MeetingEvent.HOLD, "");
        assertThat(read(id).attendees())
                .extracting(Attendee::name)
                .containsExactlyInAnyOrder("Leader", "Recorder", "Member");

        AttendanceService attendance = bean(AttendanceService.class);
        actAs(recorder);
        attendance.stayedAway(id, read(id).version(), attendee(read(id), member).id(), AbsenceReason.SICK, "");
        attendance.theOthersCame(id, read(id).version());
        minutes().write(id, read(id).version(), speech("Recorder", "Members first."));
        minutes().write(id, read(id).version(), speech("Leader", "The leader last."));
        minutes().write(id, read(id).version(), new Text("Open.", "Clear the ditch", "", "", "Well said", "", "", ""));
        assertThat(refusal(() -> take(id, MeetingEvent.COMPLETE, ""))).hasSize(1);

        actAs(leader);
        take(id, MeetingEvent.COMPLETE, "");
        SignatureService signatures = bean(SignatureService.class);
        signatures.sign(id, read(id).version(), Signatory.CHAIR, PASSWORD);
        assertThat(refusal(() -> take(id, MeetingEvent.ARCHIVE, "")))
                .extracting(Finding::messageKey)
                .containsExactly("meetings.rule.recorderNotSigned");
        assertThat(refusal(() -> signatures.sign(id, read(id).version(), Signatory.RECORDER, PASSWORD)))
                .hasSize(1);
        actAs(recorder);
        signatures.sign(id, read(id).version(), Signatory.RECORDER, PASSWORD);
        actAs(leader);
        take(id, MeetingEvent.ARCHIVE, "");

        Minutes archived = read(id);
        assertThat(archived.state()).isEqualTo(MeetingState.ARCHIVED);
        assertThat(archived.milestones().archiveNo()).isEqualTo("〔2026〕1号");
        assertThat(archived.milestones().keeper()).isEqualTo("Leader");
        assertThat(archived.headcount().present()).isEqualTo(2);
        assertThat(meetings().overridden(archived))
                .singleElement()
                .satisfies(o -> assertThat(o.reason()).startsWith("the flood warning"));
        actAs(member);
        assertThat(find(id)).isPresent();
    }

    @Test
    @Rule("MEET-82")
    void archivedTextStaysAndCorrectionsAreNumbered() {
        MeetingId id = archived(MeetingKind.GENERAL_MEETING);
        assertThat(refusal(() -> minutes().write(id, read(id).version(), Text.EMPTY)))
                .extracting(Finding::messageKey)
                .containsExactly("meetings.refused.frozen");
        SignatureService service = bean(SignatureService.class);
        service.correct(id, read(id).version(), CorrectionPart.CONCLUSIONS, "Two ditches.", "A slip of the pen");
        service.correct(id, read(id).version(), CorrectionPart.OTHER, "Hall of the school.", "Wrong place");
        assertThat(read(id).text().conclusions()).isEqualTo("Clear the ditch");
        assertThat(read(id).corrections()).extracting("content").containsExactly("Two ditches.", "Hall of the school.");
        assertThat(read(id).corrections()).extracting("by").containsOnly("Secretary");
    }

    @Test
    @Rule("MIN-22")
    void thosePresentSignThemselvesOrOnPaper() {
        MeetingId id = held(MeetingKind.GROUP_MEETING);
        SignatureService signatures = bean(SignatureService.class);
        actAs(member);
        assertThat(refusal(() -> signatures.signAsPresent(id, read(id).version(), PASSWORD)))
                .extracting(Finding::messageKey)
                .containsExactly("meetings.refused.notToSign");
        actAs(secretary);
        take(id, MeetingEvent.COMPLETE, "");
        // chair and recorder sign as such
        assertThat(read(id).unsigned()).extracting(Attendee::name).containsExactly("Member");
        assertThat(signatures.mayISignAsPresent(read(id))).isFalse();
        actAs(member);
        assertThat(signatures.mayISignAsPresent(read(id))).isTrue();
        signatures.signAsPresent(id, read(id).version(), PASSWORD);
        assertThat(attendee(read(id), member).signedOn()).isEqualTo(DAY);
        assertThat(refusal(() -> signatures.signAsPresent(id, read(id).version(), PASSWORD)))
                .hasSize(1);

        actAs(secretary);
        take(id, MeetingEvent.REOPEN, "");
        assertThat(read(id).signed()).isEmpty();
        take(id, MeetingEvent.COMPLETE, "");
        Set<UUID> signers = Set.of(attendee(read(id), member).id());
        assertThat(refusal(() -> signatures.presentSignedOnPaper(id, read(id).version(), signers, DAY.plusDays(1))))
                .extracting(Finding::messageKey)
                .containsExactly("meetings.refused.signingDay");
        signatures.presentSignedOnPaper(id, read(id).version(), signers, DAY);
        assertThat(attendee(read(id), member).signedOnPaper()).isTrue();
        assertThat(refusal(() -> signatures.presentSignedOnPaper(id, read(id).version(), signers, DAY)))
                .extracting(Finding::messageKey)
                .containsExactly("meetings.refused.alreadySigned");
    }

    @Test
    @Rule("MEET-82")
    void nothingIsChangedWhileSignaturesAreGathered() {
        MeetingId id = held(MeetingKind.THEMED_DAY);
        take(id, MeetingEvent.COMPLETE, "");
        bean(SignatureService.class).signedOnPaper(id, read(id).version(), Signatory.CHAIR, DAY);
        assertThat(refusal(() -> minutes().write(id, read(id).version(), speech("Member", "Late"))))
                .hasSize(1);
        take(id, MeetingEvent.REOPEN, "");
        assertThat(read(id).signatures()).isEmpty();
        minutes().write(id, read(id).version(), speech("Member", "Late"));
        assertThat(read(id).speeches()).hasSize(2);
    }

    @Test
    @Rule("MEET-80")
    void secondEditorIsToldWhatChangedAndByWhom() {
        MeetingId id = held(MeetingKind.GROUP_MEETING);
        int version = read(id).version();
        actAs(leader);
        minutes().write(id, version, new Text("Open.", "Clear the ditch by June", "", "", "", "", "", ""));
        actAs(recorder);
        List<Finding> findings = refusal(
                () -> minutes().write(id, version, new Text("Open.", "Clear both ditches", "", "", "", "", "", "")));
        assertThat(findings.getFirst().messageKey()).isEqualTo("input.stale");
        assertThat(findings.get(1).arguments()).contains("Clear the ditch", "Clear the ditch by June", "Leader");
        assertThat(read(id).text().conclusions()).isEqualTo("Clear the ditch by June");
        minutes().write(id, read(id).version(), new Text("Open.", "Clear both ditches", "", "", "", "", "", ""));
        assertThat(read(id).text().conclusions()).isEqualTo("Clear both ditches");
    }

    @Test
    void editsOfDifferentPartsDoNotCross() {
        MeetingId id = held(MeetingKind.GROUP_MEETING);
        int version = read(id).version();
        actAs(leader);
        minutes().write(id, version, speech("Leader", "One more word."));
        actAs(recorder);
        minutes().write(id, version, Topic.of("Third topic"));
        assertThat(read(id).speeches()).hasSize(2);
        assertThat(read(id).topics()).hasSize(3);
    }

    @Test
    void cancellingNeedsAReasonAndEndsTheWay() {
        actAs(secretary);
        MeetingId id = create(MeetingKind.LECTURE);
        assertThat(refusal(() -> take(id, MeetingEvent.CANCEL, " "))).hasSize(1);
        take(id, MeetingEvent.CANCEL, "The lecturer is ill");
        assertThat(read(id).state()).isEqualTo(MeetingState.CANCELLED);
        assertThat(meetings().steps(read(id))).isEmpty();
        assertThat(refusal(() -> take(id, MeetingEvent.NOTIFY, ""))).hasSize(1);
    }

    @Test
    @Rule("MEET-51")
    void withoutHalfOfTheVotersAGeneralMeetingIsNotComplete() {
        actAs(secretary);
        MeetingId id = create(MeetingKind.GENERAL_MEETING);
        take(id, MeetingEvent.NOTIFY, "short");
        take(id, MeetingEvent.HOLD, "");
        AttendanceService attendance = bean(AttendanceService.class);
        for (Login away : List.of(leader, recorder, member)) {
            attendance.stayedAway(
                    id, read(id).version(), attendee(read(id), away).id(), AbsenceReason.WORK_AWAY, "");
        }
        attendance.theOthersCame(id, read(id).version());
        minutes().write(id, read(id).version(), speech("Secretary", "Nobody is here."));
        assertThat(refusal(() -> take(id, MeetingEvent.COMPLETE, "still")))
                .extracting(Finding::rule)
                .contains("MEET-51");
    }

    @Test
    @Rule({"MEET-40", "MEET-80"})
    void theExemptAreNotExpected() {
        MeetingId id = held(MeetingKind.THEMED_DAY);
        bean(AttendanceService.class)
                .as(id, read(id).version(), attendee(read(id), member).id(), AttendeeRole.EXEMPT, "");
        assertThat(read(id).headcount().expected()).isEqualTo(3);
        assertThat(read(id).milestones().memberTotal()).isEqualTo(4);
    }

    @Test
    void leaderWritesForTheOwnGroupAlone() {
        actAs(leader);
        assertThat(refusal(() -> create(MeetingKind.GENERAL_MEETING)))
                .extracting(Finding::messageKey)
                .containsExactly("access.refused");
        actAs(member);
        assertThat(refusal(() -> create(MeetingKind.GROUP_MEETING))).hasSize(1);
        actAs(secretary);
        MeetingId draft = create(MeetingKind.GROUP_MEETING);
        actAs(member);
        assertThat(find(draft)).isEmpty();
    }

    @Test
    @Rule("MEET-79")
    void ownerTellsThatATaskIsDoneAndIsRemindedBefore() {
        MeetingId id = held(MeetingKind.GENERAL_MEETING);
        UUID task = UUID.randomUUID();
        minutes()
                .write(
                        id,
                        read(id).version(),
                        new Task(task, "Clear the ditch", member.person(), "Member", DAY.plusDays(9), null));
        take(id, MeetingEvent.COMPLETE, "");
        for (Signatory role : Signatory.values()) {
            bean(SignatureService.class).signedOnPaper(id, read(id).version(), role, DAY);
        }
        take(id, MeetingEvent.ARCHIVE, "");
        actAs(member);
        assertThat(waiting())
                .singleElement()
                .satisfies(t -> assertThat(t.messageKey()).isEqualTo("meetings.todo.task"));
        minutes().done(id, task);
        assertThat(waiting()).isEmpty();
        assertThat(read(id).tasks().getFirst().doneOn()).isEqualTo(LocalDate.of(2026, 5, 12));
    }

    private List<TaskRow> waiting() {
        return bean(Tasks.class).list(TaskFilter.of(TaskBox.OPEN), 0, 20);
    }

    @Test
    void signersAndKeepersAreReminded() {
        MeetingId id = held(MeetingKind.GROUP_MEETING);
        take(id, MeetingEvent.COMPLETE, "");
        actAs(recorder);
        assertThat(waiting()).extracting("messageKey").containsExactly("meetings.todo.sign");
        actAs(leader);
        assertThat(waiting()).extracting("messageKey").contains("meetings.todo.sign", "meetings.todo.report");
    }

    @Test
    @Rule("MEET-54")
    void leaderWhoDoesNotSpeakLastNeedsAReason() {
        MeetingId id = held(MeetingKind.GROUP_MEETING);
        minutes().write(id, read(id).version(), speech("Leader", "First I."));
        Speech member = speech("Member", "Then I.");
        minutes().write(id, read(id).version(), member);
        assertThat(refusal(() -> take(id, MeetingEvent.COMPLETE, "")))
                .extracting(Finding::rule)
                .containsExactly("MEET-54");
        minutes().moveUp(id, read(id).version(), member);
        take(id, MeetingEvent.COMPLETE, "");
        assertThat(read(id).state()).isEqualTo(MeetingState.TO_SIGN);
    }

    @Test
    void anotherVillageSeesNothing() {
        MeetingId id = archived(MeetingKind.GENERAL_MEETING);
        long other = world.branch(township, "Other village");
        Login stranger = world.login(other, "Stranger", "BRANCH_SECRETARY");
        world.moduleOn(other, "meetings");
        actAs(stranger);
        assertThat(find(id)).isEmpty();
        assertThat(bean(MeetingSearch.class).count(MeetingFilter.ALL)).isZero();
    }
}
