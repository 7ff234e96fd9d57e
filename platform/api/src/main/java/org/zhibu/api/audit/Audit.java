package org.zhibu.api.audit;

/** Keeps who did what. An entry is written with everything else that the caller's transaction writes, or not at all. */
public interface Audit {
    /**
     * Adds an entry for the signed-in user.
     *
     * @throws IllegalStateException in a read-only transaction: a look that is recorded is an act that writes
     */
    void record(AuditEntry entry);

    /** Adds an entry that says no more than {@link AuditEntry#of}. */
    default void record(String act, String subject) {
        record(AuditEntry.of(act, subject));
    }
}
