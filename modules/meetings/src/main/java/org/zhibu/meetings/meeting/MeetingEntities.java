package org.zhibu.meetings.meeting;

import java.util.List;

/** What of this package the persistence unit has to know. */
public final class MeetingEntities {
    private MeetingEntities() {}

    public static List<Class<?>> all() {
        return List.of(MeetingEntity.class);
    }
}
