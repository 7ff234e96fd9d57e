package org.zhibu.api.organization;

import java.util.UUID;

/** Identity of a group inside a branch. */
public record GroupId(UUID value) {}
