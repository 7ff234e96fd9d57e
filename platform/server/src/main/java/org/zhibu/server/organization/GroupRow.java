package org.zhibu.server.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.organization.GroupId;
import org.zhibu.api.people.PersonId;

/**
 * A group as the groups page shows it.
 *
 * @param hostEntity where it stands (ORG-10), or empty
 * @param leader null while none is named
 * @param members probationary and full members
 * @param version to be given back with a change
 */
public record GroupRow(
        GroupId id,
        String name,
        String hostEntity,
        @Nullable PersonId leader,
        String leaderName,
        LocalDate foundedOn,
        int version,
        int members,
        int fullMembers) {}
