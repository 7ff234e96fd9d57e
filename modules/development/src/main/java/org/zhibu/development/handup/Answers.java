package org.zhibu.development.handup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhibu.api.event.EventListener;
import org.zhibu.api.inbox.Inbox;
import org.zhibu.api.inbox.Task;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.security.Post;
import org.zhibu.api.submission.Outcome;
import org.zhibu.api.submission.SubmissionAnswered;
import org.zhibu.api.text.Messages;
import org.zhibu.development.casefile.CaseAnswers;
import org.zhibu.development.casefile.CaseNames;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Happening;

/** Takes up what the body above answered: the case moves on with the day of its meeting, or of its office. */
@Component
class Answers implements EventListener<SubmissionAnswered> {
    /** What is taken on file goes by the number of the report, as no reply gives it one (MAT-06, MAT-13). */
    private static final Set<Act> FILED = EnumSet.of(Act.FILE_ACTIVIST, Act.FILE_CANDIDATE);

    private final CaseAnswers cases;
    private final CaseNames names;
    private final Organizations organizations;
    private final Inbox inbox;
    private final Messages messages;
    private final Clock clock;

    Answers(
            CaseAnswers cases,
            CaseNames names,
            Organizations organizations,
            Inbox inbox,
            Messages messages,
            Clock clock) {
        this.cases = cases;
        this.names = names;
        this.organizations = organizations;
        this.inbox = inbox;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "development.answers";
    }

    @Override
    public Class<SubmissionAnswered> type() {
        return SubmissionAnswered.class;
    }

    @Override
    public void on(SubmissionAnswered answer) {
        Optional<HandUpKind> kind = HandUpKind.of(answer.kind());
        UUID id = answer.subject();
        if (kind.isEmpty() || id == null) {
            return;
        }
        switch (answer.state()) {
            case RETURNED -> returned(id, kind.get(), answer);
            case DECIDED -> decided(id, kind.get(), answer);
            case REPLIED -> replied(answer);
            case DRAFT, HANDED_IN, OPENED, FORWARDED, WITHDRAWN -> {}
        }
    }

    /** DEV-72, DEV-74: completed and sent again, or deliberated once more; too late, there is no choice. */
    private void returned(UUID id, HandUpKind kind, SubmissionAnswered answer) {
        SubmissionAnswered.Lateness lateness = answer.lateness();
        Optional<Act> act = lateness == null ? Optional.empty() : kind.late(lateness);
        if (act.isEmpty() || cases.stateOf(id).orElse(CaseState.NONE) != kind.state()) {
            tell(id, kind, "development.task.returned");
            return;
        }
        String why = messages.text("development.late." + lateness);
        Happening what =
                Happening.of(act.get(), LocalDate.now(clock)).by(by(answer)).noting(why);
        boolean moved = cases.answered(id, what, answer.submission().value());
        tell(id, kind, moved ? "development.task.late." + lateness : "development.task.returned");
    }

    /** The number of the reply stands with the answer that it covers (DEV-95). */
    private void replied(SubmissionAnswered answer) {
        String number = answer.replyNumber();
        if (number != null) {
            cases.replied(answer.submission().value(), number);
        }
    }

    private void decided(UUID id, HandUpKind kind, SubmissionAnswered answer) {
        CaseState state = cases.stateOf(id).orElse(CaseState.NONE);
        Act act = kind.act(Objects.requireNonNullElse(answer.outcome(), Outcome.NOTED));
        if (state != kind.state()) {
            tell(id, kind, "development.task.answerLate");
            return;
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate day = Objects.requireNonNullElse(answer.decidedOn(), today);
        Happening what = Happening.of(act, day).by(by(answer)).noting(messages.text("development.answered"));
        if (answer.number() != null && FILED.contains(act)) {
            what = what.numbered(answer.number());
        }
        talked(id, answer);
        if (cases.answered(id, what, answer.submission().value())) {
            inbox.done("development", key(id));
        } else {
            tell(id, kind, "development.task.answerRefused");
        }
    }

    /** The body that answered, which is not always the next one above. */
    private String by(SubmissionAnswered answer) {
        String body = answer.answeredBy();
        return body == null ? organizations.superiorName() : body;
    }

    /** STEP-16: the talk of the committee comes with its approval. */
    private void talked(UUID id, SubmissionAnswered answer) {
        LocalDate day = answer.talkedOn();
        String by = answer.talkedBy();
        if (day != null && by != null) {
            cases.answered(
                    id,
                    Happening.of(Act.TALK_BEFORE_APPROVAL, day)
                            .by(by)
                            .noting(Objects.requireNonNullElse(answer.talkOpinion(), "")),
                    answer.submission().value());
        }
    }

    private void tell(UUID id, HandUpKind kind, String messageKey) {
        inbox.put(Task.of(
                        "development",
                        key(id),
                        messageKey,
                        "m/development/" + id,
                        names.of(id),
                        messages.text(kind.messageKey()))
                .rule(kind.matter().rule())
                .to(Post.BRANCH_SECRETARY, Post.ORGANIZATION_COMMISSIONER));
    }

    private static String key(UUID id) {
        return "answer:" + id;
    }
}
