package org.zhibu.api.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did or looked at. Who, when, from where and in which organisation is added by the portal.
 *
 * @param act what was done, {@code <owner>.<act>}, for example {@code meetings.export}; the word for it is the text
 *     {@code audit.act.<act>} of the platform or {@code <module>.act.<rest>} of a module
 * @param subject what it was done to, in words a reader understands
 * @param kind kind of the subject, for example {@code person}; empty when there is none
 * @param id identity of the subject
 * @param changes fields that changed, by name; never a full identity number or another secret
 * @param reason why, as given by the user; may be empty
 */
public record AuditEntry(
        String act, String subject, String kind, @Nullable UUID id, Map<String, Change> changes, String reason) {
    /** How a field stood before and stands now; null where there is nothing. */
    public record Change(@Nullable String before, @Nullable String after) {}

    public AuditEntry {
        if (!act.matches("[a-z]+\\.[a-zA-Z]+")) {
            throw new IllegalArgumentException("An act reads <owner>.<act>: " + act);
        }
        changes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(changes));
    }

    /** An act without more than what it was done to. */
    public static AuditEntry of(String act, String subject) {
        return new AuditEntry(act, subject, "", null, Map.of(), "");
    }

    /** Names the subject, so that all that was done to it can be found. */
    public AuditEntry about(String subjectKind, @Nullable UUID subjectId) {
        return new AuditEntry(act, subject, subjectKind, subjectId, changes, reason);
    }

    /** Adds a field; left out when it did not change. */
    public AuditEntry change(String field, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(text(before), text(after))) {
            return this;
        }
        Map<String, Change> more = new LinkedHashMap<>(changes);
        more.put(field, new Change(text(before), text(after)));
        return new AuditEntry(act, subject, kind, id, more, reason);
    }

    /** Adds the reason that the user gave. */
    public AuditEntry because(String given) {
        return new AuditEntry(act, subject, kind, id, changes, given);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null || value.toString().isEmpty() ? null : value.toString();
    }
}
