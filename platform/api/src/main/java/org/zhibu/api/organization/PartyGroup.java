package org.zhibu.api.organization;

import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.PersonId;

/**
 * A group (党小组), part of exactly one branch and no level of its own (ORG-01).
 *
 * @param leader a full member (ORG-09); null while none is named
 * @param hostEntity where the group stands when it was founded on a work site, co-operative or industry chain (ORG-10)
 */
public record PartyGroup(
        GroupId id,
        String name,
        @Nullable PersonId leader,
        @Nullable String hostEntity) {}
