package org.zhibu.server.submission;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.api.event.Events;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.submission.SubmissionAct;
import org.zhibu.api.submission.SubmissionAnswered;
import org.zhibu.api.submission.SubmissionAnswered.Lateness;
import org.zhibu.api.submission.SubmissionId;
import org.zhibu.api.submission.SubmissionState;

/** Tells the modules of the sender what the body above did, in the transaction in which the sender takes it up. */
@Component
class SubmissionEvents implements Delivery.Recipient {
    private final Events events;
    private final Policies policies;
    private final Clock clock;

    SubmissionEvents(Events events, Policies policies, Clock clock) {
        this.events = events;
        this.policies = policies;
        this.clock = clock;
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
            case HAND_IN, RECALL, WITHDRAW, OPEN, REVIEW, EXTEND, TALK -> {}
        }
    }

    private void tell(Submission submission, SubmissionState state) {
        boolean decided = state != SubmissionState.RETURNED;
        Submission.Entry talk = submission.talk().orElse(null);
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
                decided ? submission.decidedOn() : null,
                decided && talk != null ? talk.doneOn() : null,
                decided && talk != null ? talk.doneBy() : null,
                decided ? null : lateness(submission),
                submission
                        .last(Step.REPLY)
                        .filter(e -> state == SubmissionState.REPLIED)
                        .map(Submission.Entry::opinion)
                        .orElse(null)));
    }

    /** DEV-74: by the days as they stood when it was sent back. */
    private @Nullable Lateness lateness(Submission submission) {
        LocalDate due = submission.lastReturn().map(Submission.Entry::dueOn).orElse(null);
        LocalDate handedIn = submission.handedInOn();
        LocalDate returned =
                submission.lastReturn().map(Submission.Entry::doneOn).orElseGet(() -> LocalDate.now(clock));
        if (submission.act() != SubmissionAct.APPROVAL || due == null || handedIn == null || !returned.isAfter(due)) {
            return null;
        }
        LocalDate last = handedIn.plusMonths(policies.at(handedIn).get(SubmissionPolicies.APPROVAL_MOST));
        return returned.isAfter(last) ? Lateness.LAPSED : Lateness.OVERDUE;
    }
}
