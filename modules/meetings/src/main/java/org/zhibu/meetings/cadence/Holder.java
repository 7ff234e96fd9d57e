package org.zhibu.meetings.cadence;

import java.util.List;
import org.zhibu.api.organization.OrganizationKind;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.meetings.minutes.Circle;
import org.zhibu.meetings.minutes.MeetingKind;

/**
 * An organisation as far as it decides which meetings it owes.
 *
 * @param groups ids of its groups, each of which owes meetings of its own
 */
public record Holder(OrganizationLevel level, OrganizationKind kind, List<String> groups, long fullMembers) {
    public Holder {
        groups = List.copyOf(groups);
    }

    /**
     * How many owe such a meeting each: the groups, or 1, or nobody. Meetings of members are owed by the branches that the members
     * belong to, never by those above; a branch has a committee only from some members on (ORG-04).
     */
    public int owners(MeetingKind meeting, CadenceNumbers numbers) {
        if (!meeting.isHeldBy(level, kind)) {
            return 0;
        }
        boolean branch = level == OrganizationLevel.BRANCH;
        if (meeting.ofGroup()) {
            return branch ? groups.size() : 0;
        }
        if (meeting == MeetingKind.BRANCH_COMMITTEE && branch) {
            return fullMembers >= numbers.committeeFrom() ? 1 : 0;
        }
        return branch || meeting.circle() != Circle.MEMBERS ? 1 : 0;
    }
}
