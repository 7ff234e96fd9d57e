package org.zhibu.meetings.minutes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhibu.api.rule.Finding;

/** Rules of what minutes say. Each answers with what is wrong, or with nothing. */
public final class MinutesRules {
    private MinutesRules() {}

    /** MEET-80: a meeting that calls nobody by the register has those who were invited, any other the expected. */
    public static List<Finding> attendance(Minutes minutes) {
        boolean invited = minutes.head().kind().circle() == Circle.INVITED;
        return attendanceAddsUp(minutes.attendees()).stream()
                .filter(f -> !invited
                        || !f.messageKey().equals("meetings.rule.nobodyExpected")
                        || minutes.attendees().stream().noneMatch(Attendee::present))
                .toList();
    }

    /** MEET-80: present and absent together are the expected; each person stands there once. */
    public static List<Finding> attendanceAddsUp(List<Attendee> attendees) {
        List<Finding> findings = new ArrayList<>();
        Headcount count = Headcount.of(attendees);
        if (count.expected() == 0) {
            findings.add(Finding.block("MEET-80", "meetings.rule.nobodyExpected"));
        } else if (!count.addsUp()) {
            findings.add(Finding.block(
                    "MEET-80", "meetings.rule.countsDiffer", count.present(), count.absent(), count.expected()));
        }
        Set<Object> seen = new HashSet<>();
        for (Attendee attendee : attendees) {
            Object who = attendee.person() == null ? attendee.name() : attendee.person();
            if (!seen.add(who)) {
                findings.add(Finding.block("MEET-80", "meetings.rule.listedTwice", attendee.name()));
            }
        }
        return findings;
    }

    /** MEET-81: each absence has a reason; "other" says which. */
    public static List<Finding> absencesHaveReasons(List<Attendee> attendees) {
        List<Finding> findings = new ArrayList<>();
        for (Attendee attendee : attendees) {
            if (!attendee.absent()) {
                continue;
            }
            if (attendee.reason() == null) {
                findings.add(Finding.block("MEET-81", "meetings.rule.noReason", attendee.name()));
            } else if (attendee.reason() == AbsenceReason.OTHER
                    && attendee.reasonText().isBlank()) {
                findings.add(Finding.block("MEET-81", "meetings.rule.otherNeedsText", attendee.name())
                        .at("reasonText"));
            }
        }
        return findings;
    }

    /** MEET-82: nothing is archived before chair and recorder signed. */
    public static List<Finding> signed(List<Signature> signatures) {
        List<Finding> findings = new ArrayList<>();
        for (Signatory role : Signatory.values()) {
            if (signatures.stream().noneMatch(s -> s.role() == role)) {
                findings.add(Finding.block(
                        "MEET-82",
                        switch (role) {
                            case CHAIR -> "meetings.rule.chairNotSigned";
                            case RECORDER -> "meetings.rule.recorderNotSigned";
                        }));
            }
        }
        return findings;
    }

    /** MIN-22: where everyone present is to sign, everyone does. */
    public static List<Finding> signedByAll(Minutes minutes) {
        String open = minutes.milestones().allSign()
                ? minutes.unsigned().map(Attendee::name).collect(Collectors.joining("、"))
                : "";
        return open.isEmpty() ? List.of() : List.of(Finding.block("MIN-22", "meetings.rule.presentNotSigned", open));
    }

    /** MEET-51: enough voters came to open the meeting. */
    public static List<Finding> quorum(Minutes minutes, RuleNumbers numbers) {
        Headcount count = minutes.headcount();
        return numbers
                .votes()
                .quorum(minutes.head().kind())
                .filter(share -> !share.isReachedBy(count.votersPresent(), count.votersExpected()))
                .map(share -> Finding.block(
                        "MEET-51",
                        share.more() ? "meetings.rule.noQuorumMore" : "meetings.rule.noQuorum",
                        count.votersPresent(),
                        count.votersExpected(),
                        share.fraction()))
                .stream()
                .toList();
    }

    /** MEET-50: whoever is written down as the chair came. */
    public static List<Finding> chairIsPresent(Minutes minutes) {
        Head head = minutes.head();
        return minutes.attendees().stream()
                .filter(a -> a.absent() && a.person() != null && a.person().equals(head.chair()))
                .map(a -> Finding.block("MEET-50", "meetings.rule.chairAbsent", a.name()))
                .toList();
    }

    /** MEET-55: before the end there is a summary, and what was settled has its measures, owners and deadlines. */
    public static List<Finding> closed(Minutes minutes) {
        List<Finding> findings = new ArrayList<>();
        if (minutes.text().summary().isBlank()) {
            findings.add(Finding.warn("MEET-55", "meetings.rule.noSummary"));
        }
        if (!minutes.conclusions().isEmpty() && minutes.tasks().isEmpty()) {
            findings.add(Finding.warn("MEET-55", "meetings.rule.noMeasures"));
        }
        return findings;
    }

    /** MEET-54: in an ordinary group meeting the leader speaks last, in a life meeting first. */
    public static List<Finding> speakingOrder(Minutes minutes, RuleNumbers numbers) {
        List<Speech> speeches = minutes.speeches();
        boolean several = speeches.stream().map(Speech::speaker).distinct().count() > 1;
        if (!several || speeches.stream().noneMatch(Speech::leader)) {
            return List.of();
        }
        MeetingKind kind = minutes.head().kind();
        if (kind == MeetingKind.GROUP_MEETING
                && numbers.leaderLast()
                && !speeches.getLast().leader()) {
            return List.of(Finding.warn("MEET-54", "meetings.rule.leaderLast"));
        }
        return kind == MeetingKind.LIFE_MEETING
                        && numbers.leaderFirst()
                        && !speeches.getFirst().leader()
                ? List.of(Finding.warn("MEET-54", "meetings.rule.leaderFirst"))
                : List.of();
    }

    /** MEET-53: the opening reports who came and names the topics and the recorder. */
    public static List<Finding> opened(Minutes minutes) {
        return minutes.text().opening().isBlank()
                ? List.of(Finding.warn("MEET-53", "meetings.rule.noOpening"))
                : List.of();
    }

    /** MEET-87: of a lecture its lecturer, theme and outline are kept. */
    public static List<Finding> lecture(Minutes minutes) {
        Text text = minutes.text();
        boolean lacking = text.lecturer().isBlank()
                || text.lectureTheme().isBlank()
                || text.lectureOutline().isBlank();
        return minutes.head().kind() == MeetingKind.LECTURE && lacking
                ? List.of(Finding.block("MEET-87", "meetings.rule.lectureLacks"))
                : List.of();
    }

    /** Minutes say something: speeches, conclusions, or of a lecture its outline. */
    public static List<Finding> hasContent(Minutes minutes) {
        boolean empty = minutes.speeches().isEmpty()
                && minutes.text().conclusions().isBlank()
                && minutes.text().lectureOutline().isBlank();
        return empty ? List.of(Finding.block("", "meetings.rule.noContent")) : List.of();
    }
}
