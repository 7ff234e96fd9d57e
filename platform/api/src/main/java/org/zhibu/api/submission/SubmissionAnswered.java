package org.zhibu.api.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.event.DomainEvent;
import org.zhibu.api.event.EventType;
import org.zhibu.api.people.PersonId;

/**
 * The body above answered a submission: sent it back, decided it, or covered it by a reply document. Told in the organisation that
 * sent it, soon after the act of the other one; in that order.
 *
 * @param kind code of its {@link SubmissionKind}
 * @param subject what it is about in the records of the kind's module, or null
 * @param people whom it is about, of the sender's own register
 * @param state {@link SubmissionState#RETURNED}, {@link SubmissionState#DECIDED} or {@link SubmissionState#REPLIED}
 * @param outcome null when it was sent back
 * @param decidedOn day of the meeting or of the office's decision; null when it was sent back
 * @param talkedOn day of the talk before the approval (STEP-16); null when there was none, as the fields that follow
 * @param talkedBy who talked
 * @param lateness how much too late the approval had been when it was sent back for that
 * @param replyNumber number of the reply document
 * @param answeredBy name of the body that answered; null in events of before the field was there, as the fields that follow
 * @param number of the submission itself
 * @param talkOpinion what was found in the talk
 */
@EventType("submissions.answered")
public record SubmissionAnswered(
        SubmissionId submission,
        String kind,
        Matter matter,
        @Nullable UUID subject,
        List<PersonId> people,
        SubmissionState state,
        @Nullable Outcome outcome,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate talkedOn,
        @Nullable String talkedBy,
        @Nullable Lateness lateness,
        @Nullable String replyNumber,
        @Nullable String answeredBy,
        @Nullable String number,
        @Nullable String talkOpinion)
        implements DomainEvent {
    /** What becomes of an approval that did not come in time (DEV-74). */
    public enum Lateness {
        /** The branch deliberates once more. */
        OVERDUE,
        /** Beyond the longest time: the procedure is void. */
        LAPSED
    }

    public SubmissionAnswered {
        people = List.copyOf(people);
    }
}
