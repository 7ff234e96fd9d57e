package org.zhibu.server.audit;

import java.time.Instant;
import java.util.List;

/**
 * An entry as it is shown.
 *
 * @param posts codes of the posts that the person held then
 * @param changes what changed, by field
 */
public record AuditRow(
        long seq,
        Instant at,
        String person,
        List<String> posts,
        String address,
        String agent,
        String act,
        String subject,
        List<Changed> changes,
        String reason) {
    /** A field before and after; empty where there was nothing. */
    public record Changed(String field, String before, String after) {}
}
