package org.zhibu.meetings.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A term of a school (MEET-23).
 *
 * @param id null while it is new
 */
public record Term(@Nullable UUID id, int version, String name, LocalDate from, LocalDate until) {}
