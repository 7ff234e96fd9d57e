package org.zhibu.meetings.meeting;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingState;

/**
 * Which meetings a list shows; null and empty mean all.
 *
 * @param text found in the title, the place, the chair's name, the topics or the minutes
 */
public record MeetingFilter(
        @Nullable MeetingKind kind,
        @Nullable MeetingState state,
        @Nullable YearMonth month,
        String text) {
    /** Every meeting. */
    public static final MeetingFilter ALL = new MeetingFilter(null, null, null, "");
}
