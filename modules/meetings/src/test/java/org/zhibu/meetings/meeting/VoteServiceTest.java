package org.zhibu.meetings.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.AttendeeRole;
import org.zhibu.meetings.minutes.Ballots;
import org.zhibu.meetings.minutes.Business;
import org.zhibu.meetings.minutes.Choice;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.Tally;
import org.zhibu.meetings.minutes.Tellers;
import org.zhibu.meetings.minutes.Vote;
import org.zhibu.meetings.minutes.VoteForm;
import org.zhibu.meetings.minutes.VoteResult;
import org.zhibu.meetings.print.MeetingFiles;
import org.zhibu.meetings.print.Sheets;
import org.zhibu.testkit.Rule;

/** Votes as they are taken in a meeting (MEET-51 to MEET-79). */
class VoteServiceTest extends VoteSetting {
    @Test
    @Rule({"SMP-10", "MEET-70", "MEET-71", "MEET-74", "MEET-75", "MEET-78"})
    void admissionOfTheSample() {
        List<UUID> people = new ArrayList<>();
        IntStream.range(0, 16).forEach(i -> people.add(world.person(branch, "党员" + i, "FULL")));
        IntStream.range(0, 3).forEach(i -> world.person(branch, "预备" + i, "PROBATIONARY"));
        UUID applicant = world.person(branch, "某申请人", "CANDIDATE");
        MeetingId id = meeting(MeetingKind.GENERAL_MEETING, people.subList(0, 4));
        AttendanceService attendance = bean(AttendanceService.class);
        attendance.invite(id, read(id).version(), applicant, "某申请人", "", AttendeeRole.OBSERVER);
        attendance.invite(id, read(id).version(), null, "某列席", "", AttendeeRole.OBSERVER);
        assertThat(read(id).headcount().votersExpected()).isEqualTo(20);
        assertThat(read(id).headcount().votersPresent()).isEqualTo(16);
        UUID vote = add(id, "接收某申请人", Business.ADMISSION, applicant, VoteForm.SECRET_BALLOT);
        opinion(id, vote, people.get(0), Choice.YES, 1, TEN);
        opinion(id, vote, people.get(1), Choice.YES, 1, TEN);
        count(id, vote, tellers(), new Ballots(16, 16, 0), new Tally(13, 1, 2), "");

        Vote counted = vote(id, vote);
        assertThat(counted.yes()).isEqualTo(15);
        assertThat(counted.written()).isEqualTo(2);
        assertThat(result(id, vote)).isEqualTo(VoteResult.PASSED);
        assertThat(counted.decision().text())
                .contains("某申请人同志")
                .contains("支部共有党员23名", "应到20名，实到16名（另2名会前提出书面意见）", "赞成15票，反对1票，弃权2票", "同意接收某申请人同志为中共预备党员");
        archive(id);
        assertThat(vote(id, vote).decision().number()).isEqualTo("〔2026〕1号");
        assertThat(bean(Sheets.class).resolution(id, vote).lines().toString()).contains("〔2026〕1号", "赞成15票");
        assertThat(bean(Sheets.class).minutes(id).lines().toString()).contains("发出 16 票", "监票人：Leader", "决议〔2026〕1号");
        assertThat(bean(MeetingFiles.class).resolution(id, vote)).isNotEmpty();
    }

    @Test
    @Rule({"SMP-09", "MEET-73", "MEET-79"})
    void severalPersonsAreVotedOnOneByOneAndEachHasAResolution() {
        world.post(branch, leader.person(), "ORGANIZATION_COMMISSIONER");
        world.post(branch, member.person(), "PUBLICITY_COMMISSIONER");
        List<UUID> applicants = IntStream.range(0, 5)
                .mapToObj(i -> world.person(branch, "Applicant " + (char) ('A' + i), "APPLICANT"))
                .toList();
        MeetingId id = meeting(MeetingKind.BRANCH_COMMITTEE, List.of());
        assertThat(told(() -> add(
                        id,
                        "Applicant A and Applicant B",
                        Business.ACTIVIST,
                        applicants.getFirst(),
                        VoteForm.SHOW_OF_HANDS)))
                .containsExactly("MEET-73 severalPersons matter");
        assertThat(told(() -> add(id, "All of them", Business.ACTIVIST, null, VoteForm.SHOW_OF_HANDS)))
                .containsExactly("MEET-73 noPerson person");
        List<UUID> all = applicants.stream()
                .map(a -> add(id, "Name an activist", Business.ACTIVIST, a, VoteForm.SHOW_OF_HANDS))
                .toList();
        assertThat(told(() -> add(id, "Again", Business.ACTIVIST, applicants.getFirst(), VoteForm.SHOW_OF_HANDS)))
                .containsExactly("MEET-73 votedOnTwice person");
        all.forEach(v -> count(id, v, Tellers.NONE, Ballots.NONE, new Tally(3, 0, 0), ""));
        archive(id);
        assertThat(read(id).votes())
                .extracting(v -> v.decision().number())
                .doesNotHaveDuplicates()
                .hasSize(5);
        assertThat(read(id).votes())
                .allMatch(v -> v.decision().text().contains(v.personName())
                        && v.decision().text().contains("3"));
    }

    @Test
    @Rule("MEET-76")
    void whoIsVotedOnNeedNotLeaveAndVotes() {
        MeetingId id = meeting(MeetingKind.GENERAL_MEETING, List.of());
        UUID vote = add(id, "Censure", Business.DISCIPLINE, member.person(), VoteForm.SHOW_OF_HANDS);
        count(id, vote, Tellers.NONE, Ballots.NONE, new Tally(3, 1, 0), "");
        assertThat(BallotService.voters(read(id))).extracting(Attendee::person).contains(member.person());
        assertThat(result(id, vote)).isEqualTo(VoteResult.PASSED);
    }

    @Test
    @Rule("MEET-57")
    void aCommitteeDoesNotOverturnWhatAGeneralMeetingResolved() {
        MeetingId general = meeting(MeetingKind.GENERAL_MEETING, List.of());
        UUID vote = add(general, "Buy a pump", Business.ORDINARY, null, VoteForm.SHOW_OF_HANDS);
        count(general, vote, Tellers.NONE, Ballots.NONE, new Tally(4, 0, 0), "");
        archive(general);
        String number = vote(general, vote).decision().number();
        MeetingId committee = meeting(MeetingKind.BRANCH_COMMITTEE, List.of());
        assertThat(told(() -> changing(committee, number))).containsExactly("MEET-57 overturned changes");
        assertThat(told(() -> changing(committee, "9"))).containsExactly("MEET-57 unknownResolution changes");
        MeetingId later = meeting(MeetingKind.GENERAL_MEETING, List.of());
        changing(later, number);
        assertThat(read(later).votes()).extracting(Vote::changes).containsExactly(number);
    }

    private void changing(MeetingId id, String number) {
        votes().write(
                        id,
                        read(id).version(),
                        Vote.open(
                                UUID.randomUUID(),
                                "No pump",
                                Business.ORDINARY,
                                null,
                                "",
                                VoteForm.SHOW_OF_HANDS,
                                number));
    }

    @Test
    @Rule("MEET-78")
    void wordsOfAResolutionFollowTheNumbersUntilSomebodyWritesOthers() {
        MeetingId id = meeting(MeetingKind.GENERAL_MEETING, List.of());
        UUID vote = add(id, "Censure", Business.DISCIPLINE, member.person(), VoteForm.SHOW_OF_HANDS);
        count(id, vote, Tellers.NONE, Ballots.NONE, new Tally(3, 1, 0), "");
        String first = vote(id, vote).decision().text();
        count(id, vote, Tellers.NONE, Ballots.NONE, new Tally(1, 3, 0), "");
        assertThat(vote(id, vote).decision().text()).isNotEqualTo(first).contains("未超过", "不同意");
        votes().resolution(id, read(id).version(), vote, "Our own words");
        count(id, vote, Tellers.NONE, Ballots.NONE, new Tally(4, 0, 0), "");
        assertThat(vote(id, vote).decision().text()).isEqualTo("Our own words");
        assertThat(meetings().steps(read(id)).toString()).contains("resolutionLacks");
        votes().resolution(id, read(id).version(), vote, "");
        assertThat(vote(id, vote).decision().text()).contains("赞成4票");
        assertThat(meetings().steps(read(id)).toString()).doesNotContain("resolutionLacks");
    }
}
