package org.zhibu.meetings.minutes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhibu.api.rule.Finding;

/** Rules about those who stay away. */
public final class AttendanceRules {
    /** Meetings that allow no leave but for duty. */
    private static final Set<MeetingKind> STRICT = Set.of(MeetingKind.CENTRE_GROUP, MeetingKind.GROUP_STUDY);

    private AttendanceRules() {}

    /** MEET-37: from the centre group and from group study one stays away for important duty or a business trip alone. */
    public static boolean allowsLeave(MeetingKind kind, AbsenceReason reason) {
        return !STRICT.contains(kind) || reason == AbsenceReason.DUTY;
    }

    /** MEET-37: an absence from such a meeting for another reason is one without leave. */
    public static List<Finding> leave(Minutes minutes) {
        return minutes.absentees()
                .filter(a -> a.reason() != null
                        && a.reason() != AbsenceReason.NO_LEAVE
                        && !allowsLeave(minutes.head().kind(), a.reason()))
                .map(a -> Finding.block("MEET-37", "meetings.rule.leaveNotAllowed", a.name()))
                .toList();
    }

    /**
     * MEET-39: who stayed away without leave is to be criticised; what was done is written down.
     *
     * @param seriousFrom absences in a year from which it is a matter of discipline
     * @param before how often each was absent without leave in the year before
     */
    public static List<Finding> unexcused(Minutes minutes, int seriousFrom, Map<UUID, Integer> before) {
        return minutes.absentees()
                .filter(a -> a.reason() == AbsenceReason.NO_LEAVE)
                .map(a -> {
                    int times = 1 + (a.person() == null ? 0 : before.getOrDefault(a.person(), 0));
                    String key = times < seriousFrom ? "meetings.rule.withoutLeave" : "meetings.rule.withoutLeaveOften";
                    return Finding.warn("MEET-39", key, a.name(), times);
                })
                .toList();
    }
}
