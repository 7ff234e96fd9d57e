package org.zhibu.meetings.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhibu.api.people.DecidingBody;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.StatusAct;
import org.zhibu.api.people.StatusDecision;
import org.zhibu.api.people.StatusHistory;
import org.zhibu.meetings.MeetingsTest;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.Ballots;
import org.zhibu.meetings.minutes.Business;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.Presence;
import org.zhibu.meetings.minutes.Signatory;
import org.zhibu.meetings.minutes.Tally;
import org.zhibu.meetings.minutes.Tellers;
import org.zhibu.meetings.minutes.Vote;
import org.zhibu.meetings.minutes.VoteForm;
import org.zhibu.testkit.Rule;

/** What the module hears of others and tells them. */
class MeetingEventsTest extends MeetingsTest {
    @Test
    @Rule({"PPL-23", "PPL-24"})
    void whoLosesTheVoteOrLeavesAfterTheNoticeIsNotCountedAnyMore() {
        actAs(secretary);
        MeetingId id = create(MeetingKind.GENERAL_MEETING);
        take(id, MeetingEvent.NOTIFY, "at short notice");
        assertThat(read(id).headcount().votersExpected()).isEqualTo(4);
        bean(StatusHistory.class)
                .decide(StatusDecision.of(
                                new PersonId(member.person()),
                                StatusAct.OBSERVE,
                                DecidingBody.GENERAL_MEETING,
                                DAY,
                                "Document 7")
                        .approved(DecidingBody.COMMITTEE, DAY)
                        .during(DAY, DAY.plusYears(1)));
        await().pollInSameThread().untilAsserted(() -> {
            assertThat(read(id).headcount().expected()).isEqualTo(4);
            assertThat(read(id).headcount().votersExpected()).isEqualTo(3);
        });
        transferOut(recorder.person());
        await().pollInSameThread()
                .untilAsserted(() -> assertThat(read(id).headcount().expected()).isEqualTo(3));
        take(id, MeetingEvent.HOLD, "");
        assertThat(read(id).attendees())
                .extracting(Attendee::name)
                .containsExactlyInAnyOrder("Secretary", "Leader", "Member");
    }

    @Test
    void whatWasNotedAtTheMeetingAndWhatIsArchivedStays() {
        MeetingId archived = archived(MeetingKind.GENERAL_MEETING);
        MeetingId held = held(MeetingKind.THEMED_DAY);
        MeetingId open = create(MeetingKind.GENERAL_MEETING);
        take(open, MeetingEvent.NOTIFY, "at short notice");
        int version = read(held).version();
        transferOut(member.person());
        await().pollInSameThread()
                .untilAsserted(
                        () -> assertThat(read(open).headcount().expected()).isEqualTo(3));
        assertThat(read(archived).headcount().present()).isEqualTo(4);
        assertThat(read(held).headcount().present()).isEqualTo(4);
        assertThat(read(held).attendees()).extracting(Attendee::presence).containsOnly(Presence.PRESENT);
        assertThat(read(held).version()).as("nothing was changed").isEqualTo(version);
    }

    @Test
    @Rule("MEET-70")
    void archivedMinutesTellWhatPassedAndNothingElse() {
        MeetingId id = held(MeetingKind.GENERAL_MEETING);
        UUID passed = vote(id, "Buy a pump", 3, 1);
        vote(id, "Half is not enough", 2, 2);
        take(id, MeetingEvent.COMPLETE, "");
        for (Signatory role : Signatory.values()) {
            bean(SignatureService.class).signedOnPaper(id, read(id).version(), role, DAY);
        }
        assertThat(told(branch)).isEmpty();
        take(id, MeetingEvent.ARCHIVE, "");
        assertThat(told(branch))
                .containsExactly(
                        "GENERAL_MEETING " + passed + " Buy a pump 3/1/0 of 4 on " + DAY + " ORDINARY 〔2026〕1号");
        assertThat(told(township)).isEmpty();
        // told once: a correction changes nothing of what was passed
        archived(MeetingKind.THEMED_DAY);
        assertThat(told(branch)).hasSize(1);
    }

    private UUID vote(MeetingId id, String matter, int yes, int no) {
        UUID vote = UUID.randomUUID();
        VoteService votes = bean(VoteService.class);
        votes.write(
                id,
                read(id).version(),
                Vote.open(vote, matter, Business.ORDINARY, null, "", VoteForm.SHOW_OF_HANDS, ""));
        votes.count(
                id,
                read(id).version(),
                vote,
                Tellers.NONE,
                Ballots.NONE,
                new Tally(yes, no, 0),
                LocalTime.of(10, 0),
                yes == no ? "everything was said" : "");
        return vote;
    }

    private void transferOut(UUID person) {
        bean(StatusHistory.class)
                .decide(StatusDecision.of(
                        new PersonId(person), StatusAct.TRANSFER_OUT, DecidingBody.NONE, DAY, "Introduction letter 3"));
    }

    private List<String> told(long organization) {
        return world.jdbc()
                .sql(
                        "select format('%s %s %s %s/%s/%s of %s on %s %s %s', body->>'body', body->>'vote', body->>'matter', body->>'yes',"
                                + " body->>'no', body->>'abstain', body->>'expected', body->>'passedOn', body->>'business', body->>'number') from app.outbox"
                                + " where tenant_id = ? and type = 'meetings.resolutionPassed' order by seq")
                .param(organization)
                .query(String.class)
                .list();
    }
}
