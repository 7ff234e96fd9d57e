package org.zhibu.meetings.meeting;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.meetings.MeetingsTest;
import org.zhibu.meetings.minutes.AbsenceReason;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.Ballots;
import org.zhibu.meetings.minutes.Business;
import org.zhibu.meetings.minutes.Choice;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.Signatory;
import org.zhibu.meetings.minutes.Speech;
import org.zhibu.meetings.minutes.Tally;
import org.zhibu.meetings.minutes.Tellers;
import org.zhibu.meetings.minutes.Text;
import org.zhibu.meetings.minutes.Vote;
import org.zhibu.meetings.minutes.VoteForm;
import org.zhibu.meetings.minutes.VoteResult;
import org.zhibu.meetings.minutes.WrittenOpinion;

/** What tests of votes do again and again. */
abstract class VoteSetting extends MeetingsTest {
    protected static final LocalTime TEN = LocalTime.of(10, 0);

    protected VoteService votes() {
        return bean(VoteService.class);
    }

    protected static List<Finding> refusal(Runnable act) {
        RefusedException[] refused = new RefusedException[1];
        assertThatExceptionOfType(RefusedException.class).isThrownBy(act::run).satisfies(e -> refused[0] = e);
        return refused[0].findings();
    }

    protected static List<String> told(Runnable act) {
        return refusal(act).stream()
                .map(f -> f.rule() + " " + f.messageKey().replace("meetings.rule.", "") + " " + f.field())
                .toList();
    }

    protected UUID add(MeetingId id, String matter, Business business, @Nullable UUID person, VoteForm form) {
        UUID vote = UUID.randomUUID();
        votes().write(id, read(id).version(), Vote.open(vote, matter, business, person, "", form, ""));
        return vote;
    }

    protected void count(MeetingId id, UUID vote, Tellers tellers, Ballots ballots, Tally cast, String reason) {
        votes().count(id, read(id).version(), vote, tellers, ballots, cast, TEN, reason);
    }

    protected void opinion(MeetingId id, UUID vote, UUID person, Choice choice, int daysBefore, LocalTime at) {
        votes().write(
                        id,
                        read(id).version(),
                        new WrittenOpinion(
                                UUID.randomUUID(),
                                vote,
                                person,
                                "",
                                choice,
                                DAY.minusDays(daysBefore).atTime(at)));
    }

    protected Vote vote(MeetingId id, UUID vote) {
        return read(id).vote(vote).orElseThrow();
    }

    protected VoteResult result(MeetingId id, UUID vote) {
        return votes().result(vote(id, vote), read(id));
    }

    protected Tellers tellers() {
        return new Tellers(leader.person(), "", member.person(), "");
    }

    /** A general meeting in which those named are away and all others came. */
    protected MeetingId meeting(MeetingKind kind, List<UUID> away) {
        actAs(secretary);
        MeetingId id = create(kind);
        take(id, MeetingEvent.NOTIFY, "at short notice");
        take(id, MeetingEvent.HOLD, "");
        AttendanceService attendance = bean(AttendanceService.class);
        for (UUID person : away) {
            UUID attendee = read(id).attendees().stream()
                    .filter(a -> person.equals(a.person()))
                    .map(Attendee::id)
                    .findFirst()
                    .orElseThrow();
            attendance.stayedAway(id, read(id).version(), attendee, AbsenceReason.WORK_AWAY, "");
        }
        attendance.theOthersCame(id, read(id).version());
        return id;
    }

    protected void archive(MeetingId id) {
        minutes()
                .write(
                        id,
                        read(id).version(),
                        new Speech(UUID.randomUUID(), null, null, "Leader", "", false, "Agreed."));
        minutes().write(id, read(id).version(), new Text("Open.", "Done", "", "", "", "", "", ""));
        take(id, MeetingEvent.COMPLETE, "the evaluation is written by hand");
        for (Signatory role : Signatory.values()) {
            bean(SignatureService.class).signedOnPaper(id, read(id).version(), role, DAY);
        }
        take(id, MeetingEvent.ARCHIVE, "");
    }
}
