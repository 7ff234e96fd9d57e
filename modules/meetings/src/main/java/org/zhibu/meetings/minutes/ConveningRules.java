package org.zhibu.meetings.minutes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.zhibu.api.rule.Finding;

/** Rules before a meeting. Each answers with what is wrong, or with nothing. */
public final class ConveningRules {
    private ConveningRules() {}

    /** MEET-30: a meeting has topics, a group meeting one or two. */
    public static List<Finding> topics(Minutes minutes, RuleNumbers numbers) {
        int count = minutes.topics().size();
        if (count == 0) {
            return List.of(Finding.block("MEET-30", "meetings.rule.noTopic"));
        }
        return minutes.head().kind() == MeetingKind.GROUP_MEETING && count > numbers.groupTopicsMax()
                ? List.of(Finding.warn("MEET-30", "meetings.rule.manyTopics", count, numbers.groupTopicsMax()))
                : List.of();
    }

    /** MEET-31: the branch agrees to a group's topics before notice is given. */
    public static List<Finding> consent(Minutes minutes, RuleNumbers numbers, boolean notifierMayConsent) {
        boolean needed = minutes.head().kind() == MeetingKind.GROUP_MEETING && numbers.consentBeforeNotice();
        return needed && minutes.milestones().consentOn() == null && !notifierMayConsent
                ? List.of(Finding.block("MEET-31", "meetings.rule.noConsent"))
                : List.of();
    }

    /** MEET-32: notice is given some days before. */
    public static List<Finding> notice(Minutes minutes, RuleNumbers numbers, LocalDate today) {
        int days = numbers.noticeDays(minutes.head().kind());
        long ahead = ChronoUnit.DAYS.between(today, minutes.head().date());
        return ahead < days ? List.of(Finding.warn("MEET-32", "meetings.rule.lateNotice", days, ahead)) : List.of();
    }

    /**
     * MEET-50: a branch meeting is chaired by the secretary or deputy, a group meeting by the leader; another one may be asked
     * to, which is written down.
     */
    public static List<Finding> chair(Minutes minutes, Set<UUID> usualChairs) {
        Head head = minutes.head();
        if (head.chairName().isEmpty()) {
            return List.of(Finding.block("MEET-50", "meetings.rule.noChair"));
        }
        return usualChairs.isEmpty() || usualChairs.contains(head.chair())
                ? List.of()
                : List.of(Finding.warn("MEET-50", "meetings.rule.unusualChair", head.chairName()));
    }

    /** MEET-53: the chair names the recorder; it should be somebody else. */
    public static List<Finding> recorder(Minutes minutes) {
        Head head = minutes.head();
        if (head.recorderName().isEmpty()) {
            return List.of(Finding.block("MEET-53", "meetings.rule.noRecorder"));
        }
        return head.recorder() != null && head.recorder().equals(head.chair())
                ? List.of(Finding.warn("MEET-53", "meetings.rule.chairRecords", head.recorderName()))
                : List.of();
    }

    /** MEET-34: important matters come to the general meeting with the committee's opinion. */
    public static List<Finding> preparedBefore(Minutes minutes) {
        return minutes.head().kind() != MeetingKind.GENERAL_MEETING
                ? List.of()
                : minutes.topics().stream()
                        .filter(t -> t.important() && t.opinion().isBlank())
                        .map(t -> Finding.warn("MEET-34", "meetings.rule.unprepared", t.topic()))
                        .toList();
    }

    /** MEET-35: in a village the committee does not decide important matters; it puts them to the general meeting. */
    public static List<Finding> decidedAbove(Minutes minutes, RuleNumbers numbers, Set<UUID> forwarded) {
        return minutes.head().kind() != MeetingKind.BRANCH_COMMITTEE || !numbers.importantToMembers()
                ? List.of()
                : minutes.topics().stream()
                        .filter(t -> t.important() && !forwarded.contains(t.id()))
                        .map(t -> Finding.block("MEET-35", "meetings.rule.membersDecide", t.topic()))
                        .toList();
    }

    /** MEET-86: a democratic life meeting that was announced is not called off without the body above. */
    public static List<Finding> mayBePutOff(Minutes minutes, boolean consent) {
        return minutes.head().kind() == MeetingKind.DEMOCRATIC_LIFE && !consent
                ? List.of(Finding.block("MEET-86", "meetings.rule.noPostponement"))
                : List.of();
    }

    /** A meeting cannot have been held before its day. */
    public static List<Finding> dayHasCome(Minutes minutes, LocalDate today) {
        return minutes.head().date().isAfter(today)
                ? List.of(Finding.block(
                        "", "meetings.rule.notYet", minutes.head().date().toString()))
                : List.of();
    }
}
