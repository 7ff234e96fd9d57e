package org.zhibu.server.people;

import org.jspecify.annotations.Nullable;
import org.zhibu.api.organization.GroupId;
import org.zhibu.api.people.PoliticalStatus;

/** Which people the register shows. @param text part of the name, may be empty */
public record PersonFilter(
        String text,
        @Nullable PoliticalStatus status,
        @Nullable GroupId group,
        boolean withLeft) {}
