package org.zhibu.server.submission;

import java.util.UUID;

/**
 * Somebody of the own register who seems to be concerned by a case.
 *
 * @param sure whether it is the same account, and not only the same name
 */
public record ConcernedMember(UUID person, String name, boolean sure, boolean relative) {}
