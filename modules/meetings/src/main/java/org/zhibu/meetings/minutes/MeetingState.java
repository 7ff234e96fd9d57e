package org.zhibu.meetings.minutes;

import java.util.Set;

/** Where a meeting stands on its way. */
public enum MeetingState {
    DRAFT,
    NOTIFIED,
    HELD,
    TO_SIGN,
    ARCHIVED,
    CANCELLED;

    private static final Set<MeetingState> EDITABLE = Set.of(DRAFT, NOTIFIED, HELD);

    /** Whether the text may still be changed; what waits for a signature or is archived may not (MEET-82). */
    public boolean isEditable() {
        return EDITABLE.contains(this);
    }

    /** Message key of the name. */
    public String messageKey() {
        return "meetings.state." + name();
    }
}
