package org.zhibu.meetings.minutes;

import java.util.Map;

/**
 * The numbers that the rules of minutes take from the policies, as they are on the day of the meeting.
 *
 * @param noticeDays days of notice before a meeting of each kind (MEET-32); none stands for 0
 * @param consentBeforeNotice whether the branch agrees to a group's topics first (MEET-31)
 * @param groupTopicsMax topics of a group meeting (MEET-30)
 * @param votes quorum, majority and form of votes (MEET-51, MEET-52, MEET-70 to MEET-74)
 * @param leaderLast whether the leader speaks last in an ordinary group meeting (MEET-54)
 * @param leaderFirst whether the leader speaks first in a life meeting (MEET-54)
 * @param importantToMembers whether important matters go through the general meeting (MEET-35)
 * @param seriousAbsences absences without leave in a year from which it is serious (MEET-39)
 */
public record RuleNumbers(
        Map<MeetingKind, Integer> noticeDays,
        boolean consentBeforeNotice,
        int groupTopicsMax,
        VoteNumbers votes,
        boolean leaderLast,
        boolean leaderFirst,
        boolean importantToMembers,
        int seriousAbsences) {
    public RuleNumbers {
        noticeDays = Map.copyOf(noticeDays);
    }

    /** Days of notice before a meeting of the kind. */
    public int noticeDays(MeetingKind kind) {
        return noticeDays.getOrDefault(kind, 0);
    }
}
