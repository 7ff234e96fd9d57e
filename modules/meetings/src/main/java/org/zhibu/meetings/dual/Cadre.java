package org.zhibu.meetings.dual;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose part in the branch's life is registered as a leading cadre's (MEET-89).
 *
 * @param post in words
 * @param until null as long as it holds
 */
public record Cadre(
        UUID id,
        UUID person,
        String name,
        String post,
        LocalDate since,
        @Nullable LocalDate until) {}
