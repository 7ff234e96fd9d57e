package org.zhibu.meetings.meeting;

import org.zhibu.meetings.minutes.MeetingId;

/**
 * A ballot as the voter sees it.
 *
 * @param open whether votes are still taken
 * @param voted whether the voter has voted
 */
public record BallotPaper(
        MeetingId meeting, String meetingTitle, String matter, boolean open, boolean onPaper, boolean voted) {}
