package org.zhibu.meetings.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.meetings.MeetingsTest;
import org.zhibu.meetings.minutes.AttendeeRole;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.Signatory;
import org.zhibu.meetings.minutes.Speech;
import org.zhibu.meetings.minutes.Text;
import org.zhibu.meetings.minutes.Topic;
import org.zhibu.meetings.print.Sheets;
import org.zhibu.testkit.Rule;

/** A themed day that carries a lecture, and what keeps such a meeting from counting twice. */
@Rule("MEET-24")
class CombinedMeetingTest extends MeetingsTest {
    private final UUID topic = UUID.randomUUID();

    @Test
    void aTopicWithItsOwnRecordCountsForTheOtherKindToo() {
        MeetingId id = held(MeetingKind.THEMED_DAY);
        serve(id, MeetingKind.LECTURE, "The charter, read and explained");
        archive(id);
        assertThat(held("themed_day")).isOne();
        assertThat(held("lecture")).isOne();
        MeetingSearch search = bean(MeetingSearch.class);
        MeetingFilter lectures = new MeetingFilter(MeetingKind.LECTURE, null, null, "");
        assertThat(search.count(lectures)).isOne();
        assertThat(search.page(lectures, MeetingOrder.DATE, true, 0, 10)
                        .getFirst()
                        .kinds())
                .containsExactly(MeetingKind.THEMED_DAY, MeetingKind.LECTURE);
        assertThat(bean(Sheets.class).minutes(id).lines().stream().flatMap(l -> l.paragraphs().stream()))
                .anyMatch(p -> p.contains("The charter") && p.contains("兼"));
    }

    @Test
    void aSpeechUnderTheTopicIsARecordToo() {
        MeetingId id = held(MeetingKind.THEMED_DAY);
        serve(id, MeetingKind.LECTURE, "");
        assertThat(refusal(id)).containsExactly("meetings.rule.topicWithoutRecord");
        minutes()
                .write(
                        id,
                        read(id).version(),
                        new Speech(
                                UUID.randomUUID(), topic, null, "Member", "", false, "What the charter asks of us."));
        archive(id);
        assertThat(held("lecture")).isOne();
    }

    @Test
    void whoeverTheOtherKindCallsHasToBeCalled() {
        MeetingId id = held(MeetingKind.GROUP_MEETING);
        serve(id, MeetingKind.GENERAL_MEETING, "Report of the committee");
        assertThat(refusal(id)).containsExactly("meetings.rule.notAllCalled");
        assertThat(held("general_meeting")).isZero();
    }

    @Test
    void theMeetingKeepsATopicOfItsOwn() {
        MeetingId id = held(MeetingKind.THEMED_DAY);
        serve(id, MeetingKind.LECTURE, "The charter");
        read(id).topics().stream()
                .filter(t -> t.servesAs() == null)
                .forEach(t -> minutes().remove(id, read(id).version(), t));
        assertThat(refusal(id)).containsExactly("meetings.rule.noOwnTopic");
    }

    @Test
    void whatIsNotHeldHereCannotBeServed() {
        MeetingId id = held(MeetingKind.THEMED_DAY);
        serve(id, MeetingKind.PARTY_COMMITTEE, "Approvals");
        assertThat(refusal(id)).containsExactly("meetings.rule.cannotServe");
        assertThat(bean(ServedKinds.class).besides(MeetingKind.THEMED_DAY))
                .contains(MeetingKind.LECTURE, MeetingKind.GROUP_MEETING)
                .doesNotContain(MeetingKind.THEMED_DAY, MeetingKind.PARTY_COMMITTEE);
    }

    @Test
    void aMeetingOfAllGroupsCountsForEachOfThem() {
        UUID second = world.group(branch, "Second group");
        world.joinGroup(branch, world.person(branch, "Neighbour", "FULL"), second);
        MeetingId id = held(MeetingKind.THEMED_DAY);
        serve(id, MeetingKind.GROUP_MEETING, "Each group at its table");
        archive(id);
        assertThat(held("group_meeting")).isEqualTo(2);
    }

    /** Whom a talk calls does not stand in the register. */
    @Test
    @Rule({"MEET-17", "MEET-80"})
    void aTalkIsHeldByThoseWhoWereInvited() {
        actAs(secretary);
        MeetingId id = create(MeetingKind.HEART_TALK);
        take(id, MeetingEvent.NOTIFY, "at short notice");
        take(id, MeetingEvent.HOLD, "");
        minutes().write(id, read(id).version(), speech("Recorder", "Let us speak before we both walk."));
        minutes().write(id, read(id).version(), new Text("Open.", "Speak first", "", "", "", "", "", ""));
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> take(id, MeetingEvent.COMPLETE, ""));
        assertThat(refused.findings()).extracting(Finding::rule).contains("MEET-80");
        bean(AttendanceService.class)
                .invite(id, read(id).version(), member.person(), "Member", "", AttendeeRole.OBSERVER);
        archive(id);
        assertThat(held("heart_talk")).isOne();
    }

    private void serve(MeetingId id, MeetingKind kind, String material) {
        minutes().write(id, read(id).version(), new Topic(topic, "The charter", material, kind, 0, false, ""));
    }

    private List<String> refusal(MeetingId id) {
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> take(id, MeetingEvent.COMPLETE, "as said"));
        return refused.findings().stream()
                .filter(f -> f.rule().equals("MEET-24"))
                .map(Finding::messageKey)
                .toList();
    }

    private void archive(MeetingId id) {
        take(id, MeetingEvent.COMPLETE, "as said");
        for (Signatory role : Signatory.values()) {
            bean(SignatureService.class).signedOnPaper(id, read(id).version(), role, DAY);
        }
        take(id, MeetingEvent.ARCHIVE, "");
    }

    private int held(String code) {
        return world.jdbc()
                .sql("select coalesce(max(" + code
                        + "_held), 0) from app.meetings_month where tenant_id = ? and month = date '2026-05-01'")
                .param(branch)
                .query(Integer.class)
                .single();
    }
}
