package org.zhibu.server.audit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are shown.
 *
 * @param person part of the name of who acted, may be empty
 * @param act one act, empty for all
 * @param text part of the subject, the reason or what changed, may be empty
 * @param from first day
 * @param to last day
 * @param subject only what was done to it
 */
public record AuditFilter(
        String person,
        String act,
        String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID subject) {
    public static final AuditFilter ALL = new AuditFilter("", "", "", null, null, null);
}
