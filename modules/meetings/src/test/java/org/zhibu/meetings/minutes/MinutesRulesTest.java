package org.zhibu.meetings.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.Severity;
import org.zhibu.testkit.Rule;

class MinutesRulesTest {
    @ParameterizedTest
    @CsvSource({
        "47, 1, 0, true", // the sample: 47 + 1 = 48
        "48, 0, 0, true",
        "47, 0, 1, false",
        "0, 48, 0, true",
        "0, 0, 1, false",
        "0, 0, 0, false"
    })
    @Rule("MEET-80")
    void presentAndAbsentAreTheExpected(int present, int absent, int unknown, boolean good) {
        assertThat(MinutesRules.attendanceAddsUp(Sample.attendees(present, absent, unknown))
                        .isEmpty())
                .isEqualTo(good);
    }

    @Test
    @Rule("MEET-80")
    void nobodyStandsThereTwice() {
        List<Attendee> attendees = new ArrayList<>(Sample.attendees(3, 0, 0));
        attendees.add(attendees.getFirst().as(AttendeeRole.OBSERVER, ""));
        assertThat(MinutesRules.attendanceAddsUp(attendees))
                .extracting(Finding::messageKey)
                .containsExactly("meetings.rule.listedTwice");
    }

    @Test
    @Rule("MEET-80")
    void observersAreNotCountedAndProbationersDoNotVote() {
        List<Attendee> attendees = new ArrayList<>(Sample.attendees(4, 1, 0));
        attendees.add(Sample.probationer("New"));
        attendees.add(Sample.member("Guest").came().as(AttendeeRole.OBSERVER, ""));
        Headcount count = Headcount.of(attendees);
        assertThat(count).isEqualTo(new Headcount(6, 5, 1, 5, 4));
    }

    @ParameterizedTest
    @CsvSource({"47, 1, 97.9", "1, 2, 33.3", "2, 1, 66.7", "3, 0, 100.0", "1, 15, 6.3"})
    @Rule("DASH-04")
    void rateIsRoundedHalfUpToOneDecimal(int present, int absent, String rate) {
        assertThat(Headcount.of(Sample.attendees(present, absent, 0)).rate().orElseThrow())
                .hasToString(rate);
    }

    @ParameterizedTest
    @CsvSource({"SICK, '', true", "NO_LEAVE, '', true", "OTHER, '', false", "OTHER, ' ', false", "OTHER, Flood, true"})
    @Rule("MEET-81")
    void otherReasonNeedsWords(AbsenceReason reason, String text, boolean good) {
        List<Attendee> attendees = List.of(Sample.member("A").stayedAway(reason, text));
        assertThat(MinutesRules.absencesHaveReasons(attendees).isEmpty()).isEqualTo(good);
    }

    @Test
    @Rule("MEET-81")
    void absenceWithoutReasonIsRefused() {
        Attendee absent = Sample.member("A");
        Attendee noReason = new Attendee(
                absent.id(), null, "A", "", AttendeeRole.MEMBER, false, true, Presence.ABSENT, null, "", null, false);
        assertThat(MinutesRules.absencesHaveReasons(List.of(noReason))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"'', 2", "CHAIR, 1", "RECORDER, 1", "CHAIR RECORDER, 0"})
    @Rule("MEET-82")
    void bothSignaturesAreNeeded(String signed, int missing) {
        List<Signature> signatures = Arrays.stream(signed.split(" "))
                .filter(s -> !s.isEmpty())
                .map(s -> new Signature(Signatory.valueOf(s), "A", true, Sample.DAY, "B"))
                .toList();
        assertThat(MinutesRules.signed(signatures)).hasSize(missing);
    }

    @ParameterizedTest
    @CsvSource({
        "GENERAL_MEETING, 5, 5, true",
        "GENERAL_MEETING, 4, 5, false",
        "GENERAL_MEETING, 5, 6, false",
        "BRANCH_COMMITTEE, 1, 2, false",
        "BRANCH_COMMITTEE, 2, 2, true",
        "PARTY_COMMITTEE, 4, 5, false",
        "DEMOCRATIC_LIFE, 2, 1, true",
        "DEMOCRATIC_LIFE, 6, 4, false",
        "ELECTION, 8, 2, true",
        "ELECTION, 7, 2, false",
        "GROUP_MEETING, 1, 9, true"
    })
    @Rule("MEET-51")
    void halfOfTheVotersOpenAMeeting(MeetingKind kind, int present, int absent, boolean good) {
        Minutes minutes = Sample.minutes(kind, Sample.attendees(present, absent, 0), List.of(), List.of());
        assertThat(MinutesRules.quorum(minutes, Sample.NUMBERS).isEmpty()).isEqualTo(good);
    }

    @ParameterizedTest
    @CsvSource({
        "GROUP_MEETING, m l, true",
        "GROUP_MEETING, l m, false",
        "GROUP_MEETING, l m l, true",
        "GROUP_MEETING, m n, true",
        "GROUP_MEETING, l, true",
        "LIFE_MEETING, l m, true",
        "LIFE_MEETING, m l, false",
        "GENERAL_MEETING, l m, true"
    })
    @Rule("MEET-54")
    void orderOfSpeakingIsWatched(MeetingKind kind, String speakers, boolean good) {
        List<Speech> speeches = Arrays.stream(speakers.split(" "))
                .map(s -> Sample.speech(s, s.equals("l")))
                .toList();
        List<Finding> findings =
                MinutesRules.speakingOrder(Sample.minutes(kind, List.of(), speeches, List.of()), Sample.NUMBERS);
        assertThat(findings.isEmpty()).isEqualTo(good);
        assertThat(findings).allMatch(f -> f.severity() == Severity.WARN);
    }

    @ParameterizedTest
    @CsvSource({
        "GROUP_MEETING, 2026-05-10, 0",
        "GROUP_MEETING, 2026-05-11, 1",
        "GENERAL_MEETING, 2026-05-10, 1",
        "GENERAL_MEETING, 2026-05-09, 0",
        "LECTURE, 2026-05-12, 0"
    })
    @Rule("MEET-32")
    void noticeIsGivenInTime(MeetingKind kind, LocalDate today, int findings) {
        Minutes minutes = Sample.minutes(kind, List.of(), List.of(), List.of());
        assertThat(ConveningRules.notice(minutes, Sample.NUMBERS, today)).hasSize(findings);
    }

    @Test
    @Rule("MEET-31")
    void groupNeedsTheConsentOfTheBranch() {
        Minutes minutes = Sample.minutes(MeetingKind.GROUP_MEETING, List.of(), List.of(), List.of());
        assertThat(ConveningRules.consent(minutes, Sample.NUMBERS, false)).hasSize(1);
        assertThat(ConveningRules.consent(minutes, Sample.NUMBERS, true)).isEmpty();
    }

    @Test
    @Rule("MEET-50")
    void anotherChairNeedsAReason() {
        Minutes minutes = Sample.minutes(MeetingKind.GROUP_MEETING, List.of(), List.of(), List.of());
        assertThat(ConveningRules.chair(minutes, Set.of(UUID.randomUUID())))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARN);
        assertThat(ConveningRules.chair(
                        minutes,
                        Set.of(java.util.Objects.requireNonNull(minutes.head().chair()))))
                .isEmpty();
    }
}
