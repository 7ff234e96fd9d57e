package org.zhibu.server.submission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An approved admission in a filing (STEP-18).
 *
 * @param sender name of the branch
 * @param name of the person
 * @param resolvedOn day of the general meeting
 * @param decidedOn day of the committee's approval
 * @param from first day of the probation
 * @param until its last day, where that is known
 */
public record Covered(
        SubmissionKey key,
        String sender,
        String name,
        @Nullable LocalDate resolvedOn,
        LocalDate decidedOn,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}
