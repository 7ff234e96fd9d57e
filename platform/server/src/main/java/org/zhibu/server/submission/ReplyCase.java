package org.zhibu.server.submission;

import org.zhibu.api.submission.Matter;
import org.zhibu.api.submission.Outcome;

/**
 * A decided case in a reply.
 *
 * @param names of the people concerned, separated by 、; may be empty
 */
public record ReplyCase(SubmissionKey key, String sender, Matter matter, Outcome outcome, String title, String names) {}
