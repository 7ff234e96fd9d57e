package org.zhibu.api.submission;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.rule.Finding;

/**
 * Submissions of the current organisation to the bodies above. Where one goes, and over which stations, follows from the authority
 * matrix and the tree as it stands that day. What was handed in never changes; sent back, it is completed as a new edition.
 */
public interface Submissions {
    /**
     * Begins a draft. Needs the permission to write submissions.
     *
     * @throws org.zhibu.api.rule.RefusedException when the matter does not leave this organisation, or one is under way already
     */
    SubmissionId draft(NewSubmission wanted);

    /**
     * Puts an own file with a draft. Those on the way may read it from the moment on in which the submission reaches them; the file
     * stays as long as the submission.
     *
     * @param item key of the {@link RequiredDocument} that it answers, or empty
     * @param name what the document is called, at most 120 characters
     * @throws org.zhibu.api.rule.RefusedException when it is no draft any more, or the file is not the organisation's own
     */
    void attach(SubmissionId id, String item, String name, AttachmentId file);

    /** What speaks against handing the draft in today; blocks refuse it. */
    List<Finding> findings(SubmissionId id);

    /**
     * Hands the draft in, in the caller's transaction.
     *
     * @throws org.zhibu.api.rule.RefusedException with the blocks among the {@link #findings}
     */
    void handIn(SubmissionId id);

    /**
     * Gives up one that was sent back, in the caller's transaction.
     *
     * @throws org.zhibu.api.rule.RefusedException when it was not sent back
     */
    void withdraw(SubmissionId id, String reason);

    /**
     * Takes back an approval that was not decided by its day, in the caller's transaction (DEV-74).
     *
     * @return how much too late it is
     * @throws org.zhibu.api.rule.RefusedException while it is in time, or when it is no approval that is under way
     */
    SubmissionAnswered.Lateness takeBack(SubmissionId id, String reason);

    /** Where it stands. */
    Optional<SubmissionStatus> status(SubmissionId id);

    /** Where the latest of the kind stands for what it is about. The gate for steps that need a decision (AUTH-32). */
    Optional<SubmissionStatus> latest(String kind, UUID subject);
}
