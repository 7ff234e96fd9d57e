package org.zhibu.server.submission;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.api.event.Events;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.submission.SubmissionAct;
import org.zhibu.api.submission.SubmissionAnswered;
import org.zhibu.api.submission.SubmissionAnswered.Lateness;
import org.zhibu.api.submission.SubmissionFiled;
import org.zhibu.api.submission.SubmissionId;
import org.zhibu.api.submission.SubmissionState;

/** Tells the modules of the sender what the body above did, in the transaction in which the sender takes it up. */
@Component
class SubmissionEvents implements Delivery.Recipient {
    private final Events events;
    private final Policies policies;

    SubmissionEvents(Events events, Policies policies) {
        this.events = events;
        this.policies = policies;
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
            case FILE -> filed(submission);
            case HAND_IN, RECALL, WITHDRAW, TAKE_BACK, OPEN, REVIEW, EXTEND, TALK -> {}
        }
    }

    private void filed(Submission submission) {
        submission
                .last(Step.FILE)
                .filter(e -> e.doneOn() != null)
                .ifPresent(e -> events.publish(new SubmissionFiled(
                        new SubmissionId(submission.key().id()),
                        submission.kind(),
                        submission.subject(),
                        Objects.requireNonNull(e.doneOn()),
                        e.organization(),
                        e.opinion())));
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
                        .orElse(null),
                submission
                        .last(decided ? Step.DECIDE : Step.RETURN)
                        .map(Submission.Entry::organization)
                        .orElse(null),
                submission.number(),
                decided && talk != null ? talk.opinion() : null));
    }

    private @Nullable Lateness lateness(Submission submission) {
        LocalDate handedIn = submission.firstInOn();
        Submission.Entry back = submission.lastReturn().orElse(null);
        if (submission.act() != SubmissionAct.APPROVAL || handedIn == null || back == null || back.doneOn() == null) {
            return null;
        }
        int most = policies.at(handedIn).get(SubmissionPolicies.APPROVAL_MOST);
        return SubmissionFindings.lateness(handedIn, back.dueOn(), back.doneOn(), most)
                .orElse(null);
    }
}
