package org.zhibu.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.rule.OverriddenWarning;
import org.zhibu.api.submission.SubmissionStatus;
import org.zhibu.api.ui.Notices;
import org.zhibu.meetings.convening.Proposals;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.Correction;
import org.zhibu.meetings.minutes.Head;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingState;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Signature;
import org.zhibu.meetings.minutes.Speech;
import org.zhibu.meetings.minutes.Task;
import org.zhibu.meetings.minutes.Text;
import org.zhibu.meetings.minutes.Topic;
import org.zhibu.meetings.reporting.Reports;

/** The parts of a meeting's page that show and edit what the minutes say. */
final class MinutesCards {
    private final Minutes minutes;
    private final boolean editable;
    private final MeetingServices services;
    private final Runnable changed;

    MinutesCards(Minutes minutes, boolean editable, MeetingServices services, Runnable changed) {
        this.minutes = minutes;
        this.editable = editable;
        this.services = services;
        this.changed = changed;
    }

    Component head() {
        Card card = new Card("meetings.section.head", changed);
        Head head = minutes.head();
        if (editable) {
            card.action(card.form("action.edit", () -> new HeadForm(minutes, services)));
        }
        String ends = head.endsAt() == null ? "" : "—" + head.endsAt();
        String post = head.chairPost().isEmpty() ? "" : "（" + head.chairPost() + "）";
        card.add(new Facts()
                .with("meetings.field.kind", card.getTranslation(head.kind().messageKey()))
                .with("meetings.field.group", head.groupName())
                .with("meetings.field.time", head.date() + " " + head.startsAt() + ends)
                .with("meetings.field.place", head.place())
                .with("meetings.field.chair", head.chairName() + post)
                .with("meetings.field.recorder", head.recorderName())
                .with("meetings.field.consentBy", minutes.milestones().consentBy())
                .with("meetings.field.pastReason", past(card))
                .with("meetings.field.archiveNo", minutes.milestones().archiveNo())
                .with("meetings.field.keeper", minutes.milestones().keeper()));
        return card;
    }

    private String past(Card card) {
        return minutes.milestones().enteredOn() == null
                ? ""
                : card.getTranslation(
                        "meetings.pastLine",
                        String.valueOf(minutes.milestones().enteredOn()),
                        minutes.milestones().pastReason());
    }

    Component topics() {
        PartCard<Topic> card = new PartCard<>("meetings.section.topics", minutes, editable, services, changed);
        Set<UUID> forwarded = Proposals.above(minutes.head().kind()).isPresent()
                ? services.proposals().forwarded(minutes.id())
                : Set.of();
        return card.list(
                minutes.topics(),
                "meetings.action.addTopic",
                t -> words(card, t),
                edited -> new TopicForm(minutes, edited, services),
                (topic, buttons) -> putForward(card, topic, forwarded, buttons));
    }

    private static String words(Card card, Topic topic) {
        MeetingKind serves = topic.servesAs();
        String served = serves == null
                ? topic.topic()
                : card.getTranslation("meetings.topicServes", topic.topic(), card.getTranslation(serves.messageKey()));
        String name = topic.important() ? served + "（" + card.getTranslation("meetings.field.important") + "）" : served;
        String opinion = topic.opinion().isEmpty()
                ? ""
                : "\n" + card.getTranslation("meetings.field.opinion") + "：" + topic.opinion();
        return name + opinion + (topic.material().isEmpty() ? "" : "\n" + topic.material());
    }

    /** A matter that this meeting does not decide goes to the meeting above (MEET-33 to MEET-35). */
    private void putForward(Card card, Topic topic, Set<UUID> forwarded, Div buttons) {
        if (forwarded.contains(topic.id())) {
            Span done = new Span(card.getTranslation("meetings.topic.putForward"));
            done.addClassNames("badge", "badge-good");
            buttons.add(done);
            return;
        }
        Proposals.above(minutes.head().kind())
                .filter(above -> services.meetings().mayKeep(minutes)
                        && minutes.state().ordinal() >= MeetingState.HELD.ordinal()
                        && minutes.state() != MeetingState.CANCELLED)
                .ifPresent(above -> buttons.add(card.form(
                        "meetings.action.putForward." + above,
                        "meetings.action.putForward",
                        () -> new PutForwardForm(minutes, topic, above, services.proposals()))));
    }

    /** @param texts null when the text may not be changed */
    Component text(@Nullable KeptTexts texts) {
        Card card = new Card("meetings.section.text", changed);
        if (texts != null) {
            card.add(new TextFields(minutes, texts, services).all());
            return card;
        }
        Text text = minutes.text();
        card.add(new Facts()
                .with("meetings.field.opening", text.opening())
                .with("meetings.field.lecturer", text.lecturer())
                .with("meetings.field.lectureTheme", text.lectureTheme())
                .with("meetings.field.lectureOutline", text.lectureOutline())
                .with("meetings.field.conclusions", text.conclusions())
                .with("meetings.field.resolutionNo", text.resolutionNo())
                .with("meetings.field.resolution", text.resolution())
                .with("meetings.field.summary", text.summary()));
        return card;
    }

    Component speeches() {
        PartCard<Speech> card = new PartCard<>("meetings.section.speeches", minutes, editable, services, changed);
        return card.list(
                minutes.speeches(),
                "meetings.action.addSpeech",
                s -> s.speaker() + (s.post().isEmpty() ? "" : "（" + s.post() + "）") + "：" + s.content(),
                edited -> new SpeechForm(minutes, edited, services),
                (speech, buttons) -> {
                    if (editable && !speech.equals(minutes.speeches().getFirst())) {
                        buttons.add(card.small(
                                "meetings.action.moveUp",
                                () -> act(() -> services.minutes().moveUp(minutes.id(), minutes.version(), speech))));
                    }
                });
    }

    Component votes() {
        return new VotesCard(minutes, editable, services, changed);
    }

    Component tasks() {
        PartCard<Task> card = new PartCard<>("meetings.section.tasks", minutes, editable, services, changed);
        boolean open =
                minutes.state() == MeetingState.ARCHIVED && services.meetings().mayKeep(minutes);
        return card.list(
                minutes.tasks(),
                "meetings.action.addTask",
                t -> card.getTranslation(
                                "meetings.taskLine",
                                t.task(),
                                t.ownerName(),
                                t.deadline().toString())
                        + (t.doneOn() == null
                                ? ""
                                : " · "
                                        + card.getTranslation(
                                                "meetings.task.done", t.doneOn().toString())),
                edited -> new TaskForm(minutes, edited, services),
                (task, buttons) -> {
                    if (task.doneOn() == null && (open || services.meetings().isMe(task.owner()))) {
                        buttons.add(card.small(
                                "meetings.action.taskDone",
                                () -> act(() -> services.minutes().done(minutes.id(), task.id()))));
                    }
                });
    }

    Component report() {
        Card card = new Card("meetings.section.report", changed);
        if (services.meetings().mayKeep(minutes) && minutes.state() != MeetingState.CANCELLED) {
            card.action(card.form("meetings.action.report", () -> new ReportForm(minutes, services)));
        }
        handUp(card);
        if (minutes.report().on() == null) {
            card.empty("meetings.nothingYet");
        } else {
            card.add(new Facts()
                    .with("meetings.field.reportedOn", minutes.report().on().toString())
                    .with("meetings.field.reportTo", minutes.report().to())
                    .with("meetings.field.reportMatter", minutes.report().matter()));
        }
        return card;
    }

    /** To the body above as a submission, and where it stands there (MEET-84, MEET-86). */
    private void handUp(Card card) {
        Reports reports = services.reports();
        reports.report(minutes.id())
                .or(() -> reports.postponement(minutes.id()))
                .ifPresentOrElse(s -> card.add(standing(card, s)), () -> {
                    if (reports.mayHandUp(minutes)) {
                        card.action(card.form(
                                "meetings.action.handUp",
                                "meetings.action.handUp",
                                () -> new HandUpForm(minutes, services)));
                    }
                });
    }

    /** Asking the body above to put the meeting off (MEET-86); hidden for other meetings. */
    Component postponement() {
        Card card = new Card("meetings.section.postponement", changed);
        Reports reports = services.reports();
        card.setVisible(reports.mayAskToPostpone(minutes));
        if (card.isVisible()) {
            reports.postponement(minutes.id())
                    .ifPresentOrElse(
                            s -> card.add(standing(card, s)),
                            () -> card.add(new Paragraph(card.getTranslation("meetings.postponement.hint"))));
            card.action(card.form(
                    "meetings.action.askToPostpone",
                    "meetings.action.askToPostpone",
                    () -> new PostponeForm(minutes, services)));
        }
        return card;
    }

    private static Anchor standing(Card card, SubmissionStatus status) {
        return new Anchor(
                status.link(),
                card.getTranslation(
                        "meetings.submission.standing",
                        card.getTranslation("submissionState." + status.state()),
                        status.outcome() == null ? "" : card.getTranslation("submissionOutcome." + status.outcome())));
    }

    /** Signatures, warnings gone past, corrections. */
    Component trail(ZoneId zone) {
        Card card = new Card("meetings.section.trail", changed);
        for (Signature signature : minutes.signatures()) {
            card.add(new Paragraph(card.getTranslation(
                    signature.onPaper() ? "meetings.trail.paper" : "meetings.trail.signed",
                    card.getTranslation(signature.role().messageKey()),
                    signature.name(),
                    signature.on().toString(),
                    signature.enteredBy())));
        }
        presentSignatures(card);
        List<OverriddenWarning> overridden = services.meetings().overridden(minutes);
        for (OverriddenWarning warning : overridden) {
            card.add(new Paragraph(card.getTranslation(
                    "meetings.trail.overruled", warning.rule(), warning.warning(), warning.reason(), warning.by())));
        }
        int number = 0;
        for (Correction correction : minutes.corrections()) {
            card.add(new Paragraph(card.getTranslation(
                    "meetings.trail.correction",
                    ++number,
                    card.getTranslation(correction.part().messageKey()),
                    correction.content(),
                    correction.reason(),
                    correction.by(),
                    correction.at().atZone(zone).toLocalDate().toString())));
        }
        card.setVisible(!minutes.signatures().isEmpty()
                || !overridden.isEmpty()
                || !minutes.corrections().isEmpty());
        return card;
    }

    /** Those who signed on the same day in the same way stand in one line. */
    private void presentSignatures(Card card) {
        minutes.signed()
                .collect(Collectors.groupingBy(
                        a -> card.getTranslation(
                                a.signedOnPaper() ? "meetings.trail.presentPaper" : "meetings.trail.signed",
                                card.getTranslation("meetings.signatory.PRESENT"),
                                "{0}",
                                String.valueOf(a.signedOn())),
                        LinkedHashMap::new,
                        Collectors.mapping(Attendee::name, Collectors.joining("、"))))
                .forEach((line, names) -> card.add(new Paragraph(line.replace("{0}", names))));
    }

    private void act(Runnable act) {
        if (Notices.attempt(act)) {
            changed.run();
        }
    }
}
