package org.zhibu.server.submission;

import static org.zhibu.api.submission.SubmissionState.DECIDED;
import static org.zhibu.api.submission.SubmissionState.DRAFT;
import static org.zhibu.api.submission.SubmissionState.FORWARDED;
import static org.zhibu.api.submission.SubmissionState.HANDED_IN;
import static org.zhibu.api.submission.SubmissionState.OPENED;
import static org.zhibu.api.submission.SubmissionState.REPLIED;
import static org.zhibu.api.submission.SubmissionState.RETURNED;
import static org.zhibu.api.submission.SubmissionState.WITHDRAWN;
import static org.zhibu.server.submission.Transitions.Actor.ADDRESSEE;
import static org.zhibu.server.submission.Transitions.Actor.HOLDER;
import static org.zhibu.server.submission.Transitions.Actor.REVIEWER;
import static org.zhibu.server.submission.Transitions.Actor.SENDER;

import java.util.List;
import java.util.Optional;
import org.zhibu.api.submission.SubmissionState;

/** The way of a submission. The database goes by the same table ({@code app.submission_next}) and has the last word. */
final class Transitions {
    /** Who takes the step: the holder is the station that it lies with, a reviewer one that is not the last. */
    enum Actor {
        SENDER,
        HOLDER,
        REVIEWER,
        ADDRESSEE
    }

    record Transition(SubmissionState from, Step step, SubmissionState to, Actor actor) {}

    static final List<Transition> TABLE = List.of(
            new Transition(DRAFT, Step.HAND_IN, HANDED_IN, SENDER),
            new Transition(RETURNED, Step.HAND_IN, HANDED_IN, SENDER),
            new Transition(HANDED_IN, Step.RECALL, DRAFT, SENDER),
            new Transition(RETURNED, Step.WITHDRAW, WITHDRAWN, SENDER),
            new Transition(HANDED_IN, Step.TAKE_BACK, WITHDRAWN, SENDER),
            new Transition(FORWARDED, Step.TAKE_BACK, WITHDRAWN, SENDER),
            new Transition(OPENED, Step.TAKE_BACK, WITHDRAWN, SENDER),
            new Transition(HANDED_IN, Step.OPEN, OPENED, HOLDER),
            new Transition(FORWARDED, Step.OPEN, OPENED, HOLDER),
            new Transition(OPENED, Step.REVIEW, FORWARDED, REVIEWER),
            new Transition(OPENED, Step.RETURN, RETURNED, HOLDER),
            new Transition(OPENED, Step.EXTEND, OPENED, ADDRESSEE),
            new Transition(OPENED, Step.TALK, OPENED, ADDRESSEE),
            new Transition(OPENED, Step.DECIDE, DECIDED, ADDRESSEE),
            new Transition(DECIDED, Step.REPLY, REPLIED, ADDRESSEE));

    private Transitions() {}

    static Optional<SubmissionState> next(SubmissionState from, Step step) {
        return TABLE.stream()
                .filter(t -> t.from() == from && t.step() == step)
                .map(Transition::to)
                .findFirst();
    }
}
