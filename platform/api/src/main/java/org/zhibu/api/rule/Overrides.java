package org.zhibu.api.rule;

import java.util.List;

/** Keeps why someone went past a warning. A refusal is never gone past. */
public interface Overrides {
    /** Longest reason. */
    int MAX_REASON = 500;

    /**
     * Goes on only when nothing refuses and every warning has a reason, which is then kept, in the transaction of the act, with the
     * words that the user read.
     *
     * @param subjectKind what the act concerns, {@code <owner>.<noun>}, for example {@code meetings.meeting}
     * @param subjectId its id, as text
     * @param findings what the rules said; nothing is kept when there are none
     * @param reason what the user wrote; may be empty when nothing warns
     * @throws RefusedException with the findings; at the field {@code reason} when only the reason is missing
     */
    void keep(String subjectKind, String subjectId, List<Finding> findings, String reason);

    /** What was gone past for one subject, the oldest first. */
    List<OverriddenWarning> of(String subjectKind, String subjectId);
}
