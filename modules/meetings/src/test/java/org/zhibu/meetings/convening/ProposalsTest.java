package org.zhibu.meetings.convening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.meetings.MeetingsTest;
import org.zhibu.meetings.meeting.AttendanceService;
import org.zhibu.meetings.meeting.MeetingEvent;
import org.zhibu.meetings.meeting.MeetingFilter;
import org.zhibu.meetings.meeting.MeetingOrder;
import org.zhibu.meetings.meeting.MeetingRow;
import org.zhibu.meetings.meeting.MeetingSearch;
import org.zhibu.meetings.meeting.MeetingSeries;
import org.zhibu.meetings.minutes.AttendeeRole;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingState;
import org.zhibu.meetings.minutes.Topic;
import org.zhibu.testkit.Rule;

/** How topics come onto an agenda, and how a matter goes from one meeting to the one that decides. */
class ProposalsTest extends MeetingsTest {
    private Proposals proposals;

    @BeforeEach
    void begin() {
        proposals = bean(Proposals.class);
        actAs(secretary);
    }

    @Test
    @Rule("MEET-33")
    void whatAMemberProposesIsTakenIntoTheAgenda() {
        actAs(member);
        UUID id = proposals.propose(MeetingKind.GENERAL_MEETING, null, "Repair the road", "Mud in spring", true);
        assertThat(refusal(() -> proposals.decline(id, "no"))).isEqualTo(" access.refused");
        actAs(secretary);
        assertThat(openTasks("proposal:" + id)).isOne();
        MeetingId meeting = create(MeetingKind.GENERAL_MEETING);
        proposals.take(id, meeting, read(meeting).version());
        Topic topic = read(meeting).topics().getLast();
        assertThat(topic.topic()).isEqualTo("Repair the road");
        assertThat(topic.important()).isTrue();
        assertThat(openTasks("proposal:" + id)).isZero();
        assertThat(refusal(() -> proposals.take(id, meeting, read(meeting).version())))
                .isEqualTo(" access.refused");
        assertThat(proposals.open(MeetingKind.GENERAL_MEETING, Optional.empty()))
                .isEmpty();
    }

    @Test
    @Rule("MEET-33")
    void aDeclinedProposalTellsItsProposerWhy() {
        actAs(member);
        UUID id = proposals.propose(MeetingKind.BRANCH_COMMITTEE, null, "A flag pole", "", false);
        actAs(secretary);
        assertThat(refusal(() -> proposals.decline(id, " "))).isEqualTo(" input.required");
        proposals.decline(id, "No money this year");
        actAs(member);
        assertThat(openTasks("proposal:" + id + ":declined")).isOne();
        assertThat(proposals.page(new ProposalFilter(ProposalState.DECLINED, null), 0, 5))
                .extracting(Proposal::answer)
                .containsExactly("No money this year");
        proposals.seen();
        assertThat(openTasks("proposal:" + id + ":declined")).isZero();
    }

    @Test
    @Rule({"MEET-34", "MEET-35"})
    void inAVillageTheCommitteePutsImportantMattersToTheGeneralMeeting() {
        MeetingId committee = held(MeetingKind.BRANCH_COMMITTEE);
        Topic first = read(committee).topics().getFirst();
        minutes()
                .write(
                        committee,
                        read(committee).version(),
                        new Topic(first.id(), first.topic(), "", null, 0, true, ""));
        assertThat(completing(committee)).contains("MEET-35 meetings.rule.membersDecide");
        assertThat(refusal(() -> proposals.putForward(committee, first.id(), " ", "")))
                .isEqualTo("MEET-34 meetings.refused.noOpinion");
        proposals.putForward(committee, first.id(), "Build it in two stages", "");
        assertThat(refusal(() -> proposals.putForward(committee, first.id(), "Again", "")))
                .isEqualTo("MEET-34 meetings.refused.putForward");
        assertThat(completing(committee)).doesNotContain("MEET-35 meetings.rule.membersDecide");

        Proposal waiting =
                proposals.open(MeetingKind.GENERAL_MEETING, Optional.empty()).getFirst();
        MeetingId general = create(MeetingKind.GENERAL_MEETING);
        proposals.take(waiting.id(), general, read(general).version());
        assertThat(read(general).topics().getLast().opinion()).isEqualTo("Build it in two stages");
    }

    @Test
    @Rule("MEET-34")
    void anImportantMatterWithoutAnOpinionNeedsAReason() {
        MeetingId general = create(MeetingKind.GENERAL_MEETING);
        minutes()
                .write(
                        general,
                        read(general).version(),
                        new Topic(UUID.randomUUID(), "The pond", "", null, 0, true, ""));
        assertThat(findings(general, MeetingEvent.NOTIFY)).contains("MEET-34 meetings.rule.unprepared");
    }

    @Test
    @Rule("MEET-31")
    void otherTopicsNeedTheBranchAnew() {
        MeetingId id = create(MeetingKind.GROUP_MEETING);
        take(id, MeetingEvent.CONSENT, "");
        assertThat(read(id).milestones().consentBy()).isEqualTo("Secretary");
        actAs(leader);
        minutes().write(id, read(id).version(), Topic.of("Something else"));
        assertThat(read(id).milestones().consentBy()).isEmpty();
        assertThat(findings(id, MeetingEvent.NOTIFY)).contains("MEET-31 meetings.rule.noConsent");
    }

    @Test
    @Rule("MEET-36")
    void leadersOfGroupsSitInTheBranchCommittee() {
        MeetingId id = create(MeetingKind.BRANCH_COMMITTEE);
        bean(AttendanceService.class).inviteLeaders(id, read(id).version(), "Group leader");
        assertThat(read(id).inRole(AttendeeRole.OBSERVER)).singleElement().satisfies(a -> {
            assertThat(a.name()).isEqualTo("Leader");
            assertThat(a.post()).isEqualTo("Group leader");
            assertThat(a.votes()).isFalse();
        });
        assertThat(refusal(() -> bean(AttendanceService.class).inviteLeaders(id, read(id).version(), "")))
                .isEqualTo("MEET-36 meetings.refused.nobodyToInvite");
    }

    @Test
    void aMeetingOfThePastIsEnteredWithAReasonAndMarked() {
        clock.setDate(DAY.plusDays(40));
        MeetingId id = create(MeetingKind.THEMED_DAY);
        assertThat(refusal(() -> take(id, MeetingEvent.RECORD, " "))).isEqualTo(" input.required");
        take(id, MeetingEvent.RECORD, "Kept on paper until now");
        assertThat(read(id).state()).isEqualTo(MeetingState.HELD);
        assertThat(read(id).milestones().pastReason()).isEqualTo("Kept on paper until now");
        assertThat(read(id).milestones().enteredOn()).isEqualTo(DAY.plusDays(40));
        assertThat(read(id).headcount().expected()).isEqualTo(4);
        assertThat(bean(MeetingSearch.class).page(MeetingFilter.ALL, MeetingOrder.DATE, false, 0, 5))
                .extracting(MeetingRow::past)
                .containsExactly(true);
        MeetingId coming = create(MeetingKind.THEMED_DAY, DAY.plusDays(41));
        assertThat(refusal(() -> take(coming, MeetingEvent.RECORD, "why"))).isEqualTo(" access.refused");
    }

    @Test
    void aMeetingIsHeldAgainMonthByMonthWithItsTopics() {
        MeetingId like = create(MeetingKind.GENERAL_MEETING, DAY.withDayOfMonth(31));
        List<MeetingId> begun = bean(MeetingSeries.class)
                .repeat(like, DAY.withDayOfMonth(31).plusMonths(1), 3, MeetingSeries.Distance.MONTH);
        assertThat(begun)
                .extracting(m -> read(m).head().date().toString())
                .containsExactly("2026-06-30", "2026-07-30", "2026-08-30");
        assertThat(read(begun.getFirst()).topics())
                .extracting(Topic::topic)
                .containsExactly("First topic", "Second topic");
        assertThat(refusal(() -> bean(MeetingSeries.class).repeat(like, DAY, 53, MeetingSeries.Distance.WEEK)))
                .isEqualTo(" input.outOfRange");
    }

    private List<String> completing(MeetingId id) {
        return findings(id, MeetingEvent.COMPLETE);
    }

    private List<String> findings(MeetingId id, MeetingEvent event) {
        return meetings().steps(read(id)).stream()
                .filter(s -> s.event() == event)
                .flatMap(s -> s.findings().stream())
                .map(f -> f.rule() + " " + f.messageKey())
                .toList();
    }

    private int openTasks(String key) {
        return world.jdbc()
                .sql("select count(*) from app.inbox_task where tenant_id = ? and state = 'OPEN' and key = ?")
                .params(branch, key)
                .query(Integer.class)
                .single();
    }

    private static String refusal(Runnable act) {
        try {
            act.run();
            return "";
        } catch (RefusedException refused) {
            Finding first = refused.findings().getFirst();
            return first.rule() + " " + first.messageKey();
        }
    }
}
