package org.zhibu.meetings.minutes;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.zhibu.api.policy.Share;

/** Minutes for tests of the rules. */
public final class Sample {
    public static final RuleNumbers NUMBERS = new RuleNumbers(
            Map.of(MeetingKind.GENERAL_MEETING, 3, MeetingKind.GROUP_MEETING, 2, MeetingKind.DEMOCRATIC_LIFE, 7),
            true,
            2,
            new VoteNumbers(
                    Map.of(
                            MeetingKind.GENERAL_MEETING, Share.parse("ge 1/2"),
                            MeetingKind.BRANCH_COMMITTEE, Share.parse("ge 1/2"),
                            MeetingKind.PARTY_COMMITTEE, Share.parse("ge 1/2"),
                            MeetingKind.COMMITTEE_OFFICE, Share.parse("ge 1/2"),
                            MeetingKind.DEMOCRATIC_LIFE, Share.parse("ge 2/3"),
                            MeetingKind.ELECTION, Share.parse("ge 4/5"),
                            MeetingKind.LEAGUE_RECOMMENDATION, Share.parse("ge 1/2")),
                    Map.of(
                            Business.ADMISSION, Share.parse("gt 1/2"),
                            Business.CONVERSION, Share.parse("gt 1/2"),
                            Business.EXTENSION, Share.parse("gt 1/2"),
                            Business.CANCELLATION, Share.parse("gt 1/2"),
                            Business.COMMITTEE_APPROVAL, Share.parse("gt 1/2"),
                            Business.ELECTION, Share.parse("ge 4/5"),
                            Business.LEAGUE_RECOMMENDATION, Share.parse("ge 1/2")),
                    Share.parse("gt 1/2"),
                    true,
                    10,
                    Share.parse("gt 1/3")),
            true,
            true,
            true,
            3);
    public static final LocalDate DAY = LocalDate.of(2026, 5, 12);

    private Sample() {}

    public static Minutes minutes(MeetingKind kind, List<Attendee> attendees, List<Speech> speeches, List<Vote> votes) {
        return new Minutes(
                new MeetingId(UUID.randomUUID()),
                0,
                MeetingState.HELD,
                head(kind),
                Text.EMPTY,
                Report.NONE,
                Milestones.NONE,
                List.of(Topic.of("Topic")),
                attendees,
                speeches,
                votes,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    public static Head head(MeetingKind kind) {
        return new Head(
                kind,
                "Meeting",
                null,
                "",
                DAY,
                LocalTime.of(9, 0),
                null,
                "Hall",
                UUID.randomUUID(),
                "Chair",
                "",
                UUID.randomUUID(),
                "Recorder");
    }

    /** Members who came, stayed away on sick leave, and of whom nothing is known. */
    public static List<Attendee> attendees(int present, int absent, int unknown) {
        List<Attendee> all = new ArrayList<>();
        IntStream.range(0, present + absent + unknown).forEach(i -> {
            Attendee attendee = member("Member " + i);
            all.add(
                    i < present
                            ? attendee.came()
                            : i < present + absent ? attendee.stayedAway(AbsenceReason.SICK, "") : attendee);
        });
        return all;
    }

    public static Attendee member(String name) {
        return new Attendee(
                UUID.randomUUID(),
                UUID.randomUUID(),
                name,
                "",
                AttendeeRole.MEMBER,
                false,
                true,
                Presence.UNKNOWN,
                null,
                "",
                null,
                false);
    }

    public static Attendee probationer(String name) {
        Attendee member = member(name);
        return new Attendee(
                member.id(),
                member.person(),
                name,
                "",
                AttendeeRole.MEMBER,
                true,
                false,
                Presence.PRESENT,
                null,
                "",
                null,
                false);
    }

    public static Speech speech(String speaker, boolean leader) {
        return new Speech(UUID.randomUUID(), null, null, speaker, "", leader, "A view");
    }
}
