package org.zhibu.meetings.minutes;

/**
 * The numbers that the rules of minutes take from the policies, as they are on the day of the meeting.
 *
 * @param generalNoticeDays days of notice before a general meeting (MEET-32)
 * @param groupNoticeDays the same of a group meeting
 * @param consentBeforeNotice whether the branch agrees to a group's topics first (MEET-31)
 * @param groupTopicsMax topics of a group meeting (MEET-30)
 * @param generalQuorumPct share of the voters that opens a general meeting (MEET-51), 以上: the border counts
 * @param committeeQuorumPct the same of the branch committee
 * @param leaderLast whether the leader speaks last in an ordinary group meeting (MEET-54)
 * @param leaderFirst whether the leader speaks first in a life meeting (MEET-54)
 */
public record RuleNumbers(
        int generalNoticeDays,
        int groupNoticeDays,
        boolean consentBeforeNotice,
        int groupTopicsMax,
        int generalQuorumPct,
        int committeeQuorumPct,
        boolean leaderLast,
        boolean leaderFirst) {}
