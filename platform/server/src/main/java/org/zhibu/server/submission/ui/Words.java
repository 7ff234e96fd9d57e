package org.zhibu.server.submission.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.submission.Outcome;
import org.zhibu.api.submission.SubmissionState;
import org.zhibu.api.ui.Question;
import org.zhibu.server.submission.Submission;

/** Words and badges that several pages show. */
final class Words {
    private Words() {}

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** Where it stands; once decided, how. */
    static Span state(Component here, SubmissionState state, @Nullable Outcome outcome) {
        String text = here.getTranslation("submissionState." + state);
        if (outcome != null) {
            text = here.getTranslation("submissionOutcome." + outcome)
                    + (state == SubmissionState.REPLIED ? " · " + text : "");
        }
        Span badge = new Span(text);
        badge.addClassNames(
                "badge",
                switch (state) {
                    case DRAFT, WITHDRAWN -> "badge-plain";
                    case HANDED_IN, OPENED, FORWARDED -> "badge-plain";
                    case RETURNED -> "badge-warn";
                    case DECIDED, REPLIED -> outcome == Outcome.REFUSED ? "badge-bad" : "badge-good";
                });
        return badge;
    }

    /** What is asked before a decision becomes final. */
    static Question decision(Component here, Submission submission, Outcome outcome) {
        return new Question(
                here.getTranslation("submission.confirm." + outcome),
                here.getTranslation(
                        "submission.confirm.text." + outcome,
                        submission.contents().title(),
                        submission.senderName()));
    }

    /** The day by which it has to be decided, marked when it has passed. */
    static Span due(Component here, @Nullable LocalDate due, boolean open, LocalDate today) {
        Span text = new Span(open ? day(due) : "");
        if (open && due != null && due.isBefore(today)) {
            text.setText(here.getTranslation("submission.overdueSince", due));
            text.addClassNames("badge", "badge-bad");
        }
        return text;
    }
}
