package org.zhibu.server.people.file;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A post held or a group belonged to, with its days.
 *
 * @param name code of the post, or name of the group
 */
public record Held(
        boolean post, String name, LocalDate from, @Nullable LocalDate until) {}
