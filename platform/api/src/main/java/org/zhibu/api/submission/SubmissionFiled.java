package org.zhibu.api.submission;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.event.DomainEvent;
import org.zhibu.api.event.EventType;

/**
 * The body above the committee took note of an admission that the committee had approved (STEP-18). Told in the organisation that
 * sent the case.
 *
 * @param kind code of the {@link SubmissionKind} of the case
 * @param subject what it is about in the records of the kind's module, or null
 * @param filedBy name of the body that took note
 * @param filedOn day on which it took note
 * @param number of the filing
 */
@EventType("submissions.filed")
public record SubmissionFiled(
        SubmissionId submission, String kind, @Nullable UUID subject, LocalDate filedOn, String filedBy, String number)
        implements DomainEvent {}
