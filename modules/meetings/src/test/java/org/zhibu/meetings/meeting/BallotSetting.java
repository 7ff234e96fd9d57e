package org.zhibu.meetings.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.zhibu.meetings.MeetingsTest;
import org.zhibu.meetings.minutes.Business;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.Tellers;
import org.zhibu.meetings.minutes.Vote;
import org.zhibu.meetings.minutes.VoteForm;
import org.zhibu.testkit.Login;

/** A general meeting of a branch of its own, in which an electronic ballot is open. */
abstract class BallotSetting extends MeetingsTest {
    protected List<Login> voters = List.of();
    protected MeetingId meeting = new MeetingId(new UUID(0, 0));
    protected UUID vote = new UUID(0, 0);
    protected UUID ballot = new UUID(0, 0);

    protected BallotService ballots() {
        return bean(BallotService.class);
    }

    /** A branch with as many voters besides the secretary, who does not vote in the portal but chairs; all are there. */
    protected void plant(int number) {
        branch = world.branch(township, "Ballot village");
        secretary = world.login(branch, "Secretary", "BRANCH_SECRETARY");
        world.moduleOn(branch, "meetings");
        List<Login> all = new ArrayList<>();
        IntStream.range(0, number).forEach(i -> all.add(world.login(branch, "Voter %02d".formatted(i), "MEMBER")));
        voters = List.copyOf(all);
        recorder = voters.getLast();
    }

    /** Opens the ballot; the secretary votes on paper. */
    protected void openBallot(Login... onPaper) {
        actAs(secretary);
        meeting = create(MeetingKind.GENERAL_MEETING);
        take(meeting, MeetingEvent.NOTIFY, "at short notice");
        take(meeting, MeetingEvent.HOLD, "");
        bean(AttendanceService.class).theOthersCame(meeting, read(meeting).version());
        vote = UUID.randomUUID();
        bean(VoteService.class)
                .write(
                        meeting,
                        read(meeting).version(),
                        Vote.open(vote, "Buy a pump", Business.ORDINARY, null, "", VoteForm.ELECTRONIC_BALLOT, ""));
        Set<UUID> paper = new java.util.HashSet<>(Set.of(secretary.person()));
        List.of(onPaper).forEach(l -> paper.add(l.person()));
        ballots()
                .open(
                        meeting,
                        read(meeting).version(),
                        vote,
                        new Tellers(voters.get(0).person(), "", voters.get(1).person(), ""),
                        paper,
                        "");
        ballot = ballots().open(read(meeting)).getFirst().id();
    }

    protected Vote counted() {
        return read(meeting).vote(vote).orElseThrow();
    }
}
