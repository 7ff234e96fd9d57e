package org.zhibu.server.audit;

/** The first place at which an organisation's chain does not hold together. */
public record AuditBreak(long organization, String name, long seq, Problem problem) {
    /** What is wrong there. */
    public enum Problem {
        /** An entry is not as it was written. */
        CHANGED,
        /** An entry was taken away. */
        MISSING,
        /** There are entries which the portal never wrote. */
        EXTRA
    }
}
