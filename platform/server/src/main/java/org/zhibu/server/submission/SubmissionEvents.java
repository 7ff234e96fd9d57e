package org.zhibu.server.submission;

import org.springframework.stereotype.Component;
import org.zhibu.api.event.Events;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.submission.SubmissionAnswered;
import org.zhibu.api.submission.SubmissionId;
import org.zhibu.api.submission.SubmissionState;

/** Tells the modules of the sender what the body above did, in the transaction in which the sender takes it up. */
@Component
class SubmissionEvents implements Delivery.Recipient {
    private final Events events;

    SubmissionEvents(Events events) {
        this.events = events;
    }

    @Override
    public void on(Delivery delivery, Submission submission) {
        if (!submission.isOwn()) {
            return;
        }
        switch (delivery.step()) {
            case RETURN -> tell(submission, SubmissionState.RETURNED);
            case DECIDE -> tell(submission, SubmissionState.DECIDED);
            case REPLY -> tell(submission, SubmissionState.REPLIED);
            case HAND_IN, RECALL, WITHDRAW, OPEN, REVIEW, EXTEND -> {}
        }
    }

    private void tell(Submission submission, SubmissionState state) {
        boolean decided = state != SubmissionState.RETURNED;
        events.publish(new SubmissionAnswered(
                new SubmissionId(submission.key().id()),
                submission.kind(),
                submission.matter(),
                submission.subject(),
                submission.contents().people().stream()
                        .map(p -> new PersonId(p.person()))
                        .toList(),
                state,
                decided ? submission.outcome() : null,
                decided ? submission.decidedOn() : null));
    }
}
