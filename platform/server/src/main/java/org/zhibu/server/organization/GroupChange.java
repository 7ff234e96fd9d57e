package org.zhibu.server.organization;

import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.PersonId;

/** New values of a group. @param hostEntity where it stands, may be empty */
public record GroupChange(
        String name, String hostEntity, @Nullable PersonId leader) {}
