package org.zhibu.meetings.records;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingState;

/**
 * Which minutes are looked for; null and empty mean all.
 *
 * @param text words that all have to stand in the minutes
 * @param speaker part of the name of somebody who spoke; what was looked for then stands in such a speech
 * @param chair part of the chair's name
 * @param present somebody of the register who came
 * @param withResolution only those that carry a resolution
 * @param unsigned only those held and not archived yet
 */
public record SearchFilter(
        String text,
        String speaker,
        @Nullable MeetingKind kind,
        @Nullable UUID group,
        @Nullable MeetingState state,
        @Nullable Integer fromYear,
        @Nullable Integer toYear,
        String chair,
        @Nullable UUID present,
        boolean withResolution,
        boolean unsigned) {
    /** All minutes that contain the words. */
    public static SearchFilter of(String text) {
        return new SearchFilter(text, "", null, null, null, null, null, "", null, false, false);
    }

    /** Only where somebody of that name spoke. */
    public SearchFilter by(String name) {
        return new SearchFilter(
                text, name, kind, group, state, fromYear, toYear, chair, present, withResolution, unsigned);
    }
}
