package org.zhibu.api.audit;

/** Keeps who did what, in the transaction of the act. */
public interface Audit {
    /**
     * Adds an entry for the signed-in user.
     *
     * @param act what was done, {@code <owner>.<act>}, for example {@code meetings.export}
     * @param subject what it was done to, in words a reader understands
     */
    void record(String act, String subject);
}
