package org.zhibu.meetings.minutes;

import java.util.Map;
import java.util.Optional;
import org.zhibu.api.policy.Share;

/**
 * The numbers that the rules of votes take from the policies, as they are on the day of the meeting.
 *
 * @param meetings share of the expected voters that opens a meeting (MEET-51); kinds without one are missing
 * @param businesses the same for a vote on a business, whatever the meeting
 * @param majority share of the expected voters that passes (MEET-70)
 * @param admissionSecret whether an admission is voted on by secret ballot (MEET-74)
 * @param closePercent a vote is close when yes and no differ by at most so many hundredths of the expected (MEET-72)
 * @param manyAbsent share of the expected voters whose absence advises to postpone an admission (MEET-52)
 */
public record VoteNumbers(
        Map<MeetingKind, Share> meetings,
        Map<Business, Share> businesses,
        Share majority,
        boolean admissionSecret,
        int closePercent,
        Share manyAbsent) {
    public VoteNumbers {
        meetings = Map.copyOf(meetings);
        businesses = Map.copyOf(businesses);
    }

    public Optional<Share> quorum(MeetingKind kind) {
        return Optional.ofNullable(meetings.get(kind));
    }

    /** The meeting's own or that of the business, whichever asks for more. */
    public Optional<Share> quorum(MeetingKind kind, Business business) {
        Share own = meetings.get(kind);
        Share asked = businesses.get(business);
        return own == null || (asked != null && asked.compareTo(own) > 0)
                ? Optional.ofNullable(asked)
                : Optional.of(own);
    }

    /** Whether the business is voted on by secret ballot. Elections always are. */
    public boolean secret(Business business) {
        return business == Business.ELECTION || (business == Business.ADMISSION && admissionSecret);
    }
}
