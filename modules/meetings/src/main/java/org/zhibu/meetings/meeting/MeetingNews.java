package org.zhibu.meetings.meeting;

import org.springframework.stereotype.Component;
import org.zhibu.api.live.LiveUpdates;
import org.zhibu.meetings.minutes.MeetingId;

/** Tells the open pages of a meeting that it was changed. */
@Component
public class MeetingNews {
    private final LiveUpdates updates;

    MeetingNews(LiveUpdates updates) {
        this.updates = updates;
    }

    /** In the transaction of the change. */
    void tell(MeetingId id) {
        updates.changed(topic(id));
    }

    /** What pages of the meeting follow. */
    public static String topic(MeetingId id) {
        return "meetings/" + id.value();
    }
}
