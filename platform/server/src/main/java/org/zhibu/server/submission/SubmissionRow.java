package org.zhibu.server.submission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.submission.Matter;
import org.zhibu.api.submission.Outcome;
import org.zhibu.api.submission.SubmissionAct;
import org.zhibu.api.submission.SubmissionState;

/**
 * A submission in a list.
 *
 * @param names of the people concerned, as a line
 * @param heldHere whether it lies with the reader's organisation
 */
public record SubmissionRow(
        SubmissionKey key,
        Matter matter,
        SubmissionAct act,
        SubmissionState state,
        String title,
        String number,
        String senderName,
        String addresseeName,
        String names,
        LocalDate date,
        @Nullable LocalDate dueOn,
        @Nullable Outcome outcome,
        boolean heldHere,
        int version) {}
