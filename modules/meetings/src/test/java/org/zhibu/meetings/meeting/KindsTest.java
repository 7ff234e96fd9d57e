package org.zhibu.meetings.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.meetings.MeetingsTest;
import org.zhibu.meetings.minutes.AttendeeRole;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/** Every kind of meeting in the organisations that hold it, and in no other. */
class KindsTest extends MeetingsTest {
    /** Who is called: the number of people of the register, as the village and the township of this test have them. */
    @ParameterizedTest
    @CsvSource({
        "GENERAL_MEETING, true, false, 4", "BRANCH_COMMITTEE, true, false, 1", "LECTURE, true, true, 4",
        "THEMED_DAY, true, true, 4", "LIFE_MEETING, true, false, 4", "APPRAISAL, true, false, 4",
        "DEMOCRATIC_LIFE, false, true, 2", "PARTY_COMMITTEE, false, true, 2", "COMMITTEE_OFFICE, false, true, 2",
        "CENTRE_GROUP, false, true, 2", "GROUP_STUDY, true, true, 4", "STUDY_DISCUSSION, true, true, 4",
        "LEADING_GROUP, false, true, 0", "SECRETARIES, false, true, 0", "DEVELOPMENT_SPECIAL, true, true, 1",
        "HEART_TALK, true, true, 0", "SYMPOSIUM, true, true, 0", "ONE_CASE, true, false, 4",
        "ELECTION, true, true, 4", "REGULAR, true, true, 0", "LEAGUE_RECOMMENDATION, true, false, 0"
    })
    @Rule({"MEET-11", "MEET-12", "MEET-15", "MEET-16", "MEET-18", "MEET-19", "MEET-20", "MEET-21", "MEET-22", "MIN-02"})
    void isConvenedWhereItBelongs(MeetingKind kind, boolean village, boolean committee, int called) {
        world.moduleOn(township, "meetings");
        Login clerk = world.login(township, "Clerk", "COMMITTEE_SECRETARY");
        world.login(township, "Deputy", "COMMITTEE_DEPUTY");
        expect(kind, secretary, village, called);
        expect(kind, clerk, committee, village ? -1 : called);
    }

    private void expect(MeetingKind kind, Login convener, boolean held, int called) {
        actAs(convener);
        assertThat(bean(MeetingProposals.class).kinds().contains(kind)).isEqualTo(held);
        if (!held) {
            assertThat(refusal(() -> begin(kind, convener))).isEqualTo(kind.rule() + " meetings.refused.kindNotHere");
            return;
        }
        MeetingId id = begin(kind, convener);
        take(id, MeetingEvent.NOTIFY, "at short notice, the chair writes");
        if (called >= 0) {
            assertThat(read(id).inRole(AttendeeRole.MEMBER)).hasSize(called);
        }
    }

    private MeetingId begin(MeetingKind kind, Login convener) {
        return meetings().create(head(kind, convener, convener), List.of("A topic"));
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "3, true"})
    @Rule("MEET-30")
    void aGroupMeetingSettlesOneOrTwoQuestions(int topics, boolean warns) {
        actAs(secretary);
        MeetingId id = meetings()
                .create(
                        head(MeetingKind.GROUP_MEETING, leader, recorder),
                        Stream.of("One", "Two", "Three").limit(topics).toList());
        assertThat(meetings().steps(read(id)).stream()
                        .filter(s -> s.event() == MeetingEvent.NOTIFY)
                        .flatMap(s -> s.findings().stream())
                        .anyMatch(f -> f.rule().equals("MEET-30")))
                .isEqualTo(warns);
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
