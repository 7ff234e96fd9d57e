package org.zhibu.meetings.plan;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.meetings.minutes.MeetingKind;

/** What the user may plan: what he or she may convene. */
public record Plannable(Set<MeetingKind> kinds, Set<UUID> groups) {
    public Plannable {
        kinds = Set.copyOf(kinds);
        groups = Set.copyOf(groups);
    }

    public boolean any() {
        return !kinds.isEmpty();
    }

    /**
     * Whether the user may plan such a meeting.
     *
     * @param group of a group meeting; else null
     */
    public boolean allows(MeetingKind kind, @Nullable UUID group) {
        return kinds.contains(kind) && (group == null ? !kind.ofGroup() : groups.contains(group));
    }
}
