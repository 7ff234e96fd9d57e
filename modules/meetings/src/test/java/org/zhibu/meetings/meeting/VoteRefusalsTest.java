package org.zhibu.meetings.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhibu.api.rule.Finding;
import org.zhibu.meetings.minutes.Ballots;
import org.zhibu.meetings.minutes.Business;
import org.zhibu.meetings.minutes.Choice;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.Tally;
import org.zhibu.meetings.minutes.Tellers;
import org.zhibu.meetings.minutes.VoteForm;
import org.zhibu.meetings.minutes.VoteResult;
import org.zhibu.meetings.minutes.VoteState;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/** What refuses a vote, and what advises against one. */
class VoteRefusalsTest extends VoteSetting {
    @Test
    @Rule("MEET-74")
    void admissionIsSecretAndNobodyBelowLoosensIt() {
        MeetingId id = meeting(MeetingKind.GENERAL_MEETING, List.of());
        UUID applicant = world.person(branch, "Applicant", "CANDIDATE");
        assertThat(told(() -> add(id, "Admission", Business.ADMISSION, applicant, VoteForm.SHOW_OF_HANDS)))
                .containsExactly("MEET-74 notSecret form");
        assertThat(told(() -> add(id, "Election", Business.ELECTION, null, VoteForm.ORAL)))
                .containsExactly("MEET-74 notSecret form");
        assertThat(votes().numbers(read(id)).admissionSecret()).isTrue();
        UUID vote = add(id, "Admission", Business.ADMISSION, applicant, VoteForm.SECRET_BALLOT);
        assertThat(vote(id, vote).form().isSecret()).isTrue();
    }

    @Test
    @Rule("MEET-75")
    void tellersAndBallotsAreChecked() {
        MeetingId id = meeting(MeetingKind.GENERAL_MEETING, List.of());
        UUID vote = add(id, "Censure", Business.DISCIPLINE, member.person(), VoteForm.SECRET_BALLOT);
        Ballots good = new Ballots(4, 4, 0);
        Tally yes = new Tally(4, 0, 0);
        Tellers fine = new Tellers(leader.person(), "", recorder.person(), "");
        assertThat(told(() -> count(id, vote, Tellers.NONE, good, yes, "")))
                .containsExactly("MEET-75 noTeller scrutineer", "MEET-75 noTeller counter");
        assertThat(told(() -> count(id, vote, new Tellers(leader.person(), "", leader.person(), ""), good, yes, "")))
                .containsExactly("MEET-75 sameTeller counter");
        assertThat(told(() -> count(id, vote, new Tellers(secretary.person(), "", member.person(), ""), good, yes, "")))
                .containsExactly("MEET-75 tellerIsChair scrutineer", "MEET-75 tellerIsConcerned counter");
        UUID stranger = world.person(branch, "Stranger", "FULL");
        assertThat(told(() -> count(id, vote, new Tellers(stranger, "", recorder.person(), ""), good, yes, "")))
                .containsExactly("MEET-75 tellerIsAway scrutineer");
        assertThat(told(() -> count(id, vote, fine, new Ballots(5, 5, 1), yes, "")))
                .containsExactly("MEET-75 manyIssued issued");
        assertThat(told(() -> count(id, vote, fine, new Ballots(3, 4, 0), yes, "late")))
                .containsExactly("MEET-75 manyReturned returned");
        assertThat(told(() -> count(id, vote, fine, new Ballots(4, 2, 3), new Tally(0, 0, 0), "x")))
                .containsExactly("MEET-75 manyInvalid invalid");
        assertThat(told(() -> count(id, vote, fine, new Ballots(4, 4, 1), yes, "")))
                .containsExactly("MEET-75 ballotsDiffer yes");
        assertThat(told(() -> count(id, vote, fine, new Ballots(3, 3, 0), new Tally(3, 0, 0), "")))
                .contains("MEET-75 withoutBallot reason");
        count(id, vote, fine, new Ballots(4, 4, 1), new Tally(3, 0, 0), "");
        assertThat(vote(id, vote).ballots().valid()).isEqualTo(3);
        assertThat(vote(id, vote).tellers().scrutineerName()).isEqualTo("Leader");
    }

    @Test
    @Rule("MEET-71")
    void writtenOpinionsComeBeforeTheVoteFromThoseAway() {
        Login away = world.login(branch, "Away", "MEMBER");
        Login late = world.login(branch, "Late", "MEMBER");
        MeetingId id = meeting(MeetingKind.GENERAL_MEETING, List.of(away.person(), late.person()));
        clock.advance(Duration.ofHours(3));
        UUID vote = add(id, "Buy a pump", Business.ORDINARY, null, VoteForm.SHOW_OF_HANDS);
        assertThat(told(() -> opinion(id, vote, member.person(), Choice.YES, 1, TEN)))
                .containsExactly("MEET-71 opinionOfPresent person");
        assertThat(told(() -> opinion(id, vote, away.person(), Choice.YES, -1, TEN)))
                .containsExactly("MEET-71 handedInLater day");
        opinion(id, vote, away.person(), Choice.YES, 1, TEN);
        assertThat(told(() -> opinion(id, vote, away.person(), Choice.NO, 1, TEN)))
                .contains("MEET-71 opinionTwice person");
        count(id, vote, Tellers.NONE, Ballots.NONE, new Tally(3, 1, 0), "");
        assertThat(vote(id, vote).total()).isEqualTo(new Tally(4, 1, 0));
        // handed in at the very minute of the vote, or later: void, shown, and counted nowhere
        opinion(id, vote, late.person(), Choice.YES, 0, TEN);
        assertThat(vote(id, vote).total()).isEqualTo(new Tally(4, 1, 0));
        assertThat(vote(id, vote).written()).isOne();
        assertThat(read(id).opinionsOn(vote)).hasSize(2);
        assertThat(read(id).headcount().present()).as("no attendance").isEqualTo(4);
        // the vote was an hour later than noted
        votes().count(
                        id,
                        read(id).version(),
                        vote,
                        Tellers.NONE,
                        Ballots.NONE,
                        new Tally(3, 1, 0),
                        LocalTime.of(11, 0),
                        "");
        assertThat(vote(id, vote).total()).isEqualTo(new Tally(5, 1, 0));
        votes().remove(id, read(id).version(), read(id).opinionsOn(vote).getFirst());
        assertThat(vote(id, vote).total()).isEqualTo(new Tally(4, 1, 0));
    }

    @Test
    @Rule({"MEET-51", "MEET-52"})
    void fewVotersDecideNothingAndManyAbsentNeedAReason() {
        UUID applicant = world.person(branch, "Applicant", "CANDIDATE");
        MeetingId half = meeting(MeetingKind.GENERAL_MEETING, List.of(member.person(), recorder.person()));
        UUID admission = add(half, "Admission", Business.ADMISSION, applicant, VoteForm.SECRET_BALLOT);
        UUID pump = add(half, "Buy a pump", Business.ORDINARY, null, VoteForm.SHOW_OF_HANDS);
        assertThat(told(() -> count(
                        half,
                        admission,
                        new Tellers(leader.person(), "", null, ""),
                        new Ballots(2, 2, 0),
                        new Tally(2, 0, 0),
                        "")))
                .contains("MEET-51 voteQuorumMore null");
        // the border opens an ordinary meeting
        count(half, pump, Tellers.NONE, Ballots.NONE, new Tally(2, 0, 0), "");
        assertThat(result(half, pump)).isEqualTo(VoteResult.NOT_PASSED);

        UUID far = world.person(branch, "Far", "FULL");
        MeetingId many = meeting(MeetingKind.GENERAL_MEETING, List.of(recorder.person(), far));
        UUID vote = add(many, "Admission", Business.ADMISSION, applicant, VoteForm.SECRET_BALLOT);
        assertThat(told(() -> count(many, vote, tellers(), new Ballots(3, 3, 0), new Tally(3, 0, 0), "")))
                .contains("MEET-52 manyAbsent reason");
        votes().postpone(many, read(many).version(), vote, "Too few came");
        assertThat(vote(many, vote).state()).isEqualTo(VoteState.POSTPONED);
        count(many, vote, tellers(), new Ballots(3, 3, 0), new Tally(3, 0, 0), "The roads are closed for weeks");
        assertThat(vote(many, vote).decision().reason()).startsWith("The roads");
        assertThat(meetings().overridden(read(many))).anyMatch(o -> o.reason().startsWith("The roads"));
    }

    @Test
    @Rule("MEET-72")
    void aCloseVoteIsPostponedOrExplained() {
        MeetingId id = meeting(MeetingKind.GENERAL_MEETING, List.of());
        UUID vote = add(id, "Buy a pump", Business.ORDINARY, null, VoteForm.SHOW_OF_HANDS);
        assertThat(told(() -> count(id, vote, Tellers.NONE, Ballots.NONE, new Tally(2, 2, 0), "")))
                .contains("MEET-72 closeVote reason");
        assertThat(refusal(() -> votes().postpone(id, read(id).version(), vote, " ")))
                .extracting(Finding::field)
                .containsExactly("reason");
        assertThat(meetings().steps(read(id)).toString()).contains("voteOpen");
        votes().postpone(id, read(id).version(), vote, "Go into it further");
        assertThat(result(id, vote)).isEqualTo(VoteResult.POSTPONED);
        assertThat(meetings().steps(read(id)).toString()).doesNotContain("voteOpen");
    }
}
