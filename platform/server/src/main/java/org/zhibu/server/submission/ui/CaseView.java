package org.zhibu.server.submission.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.Severity;
import org.zhibu.api.submission.SubmissionState;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.api.ui.Page;
import org.zhibu.server.shell.MainLayout;
import org.zhibu.server.submission.Covered;
import org.zhibu.server.submission.DecidingMeeting;
import org.zhibu.server.submission.Submission;
import org.zhibu.server.submission.SubmissionKey;

/** A case that came in. Opening it is the receipt: the sender cannot take it back any more. */
@Route(value = "received/:key", layout = MainLayout.class)
@PermitAll
public class CaseView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private static final int MEETINGS = 20;

    private final transient SubmissionServices services;
    private final Div content = new Div();
    private String title = "";

    CaseView(SubmissionServices services) {
        super("submission.received.title");
        this.services = services;
        content.addClassName("submission");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Keys.of(event));
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? super.getPageTitle() : title;
    }

    private void show(SubmissionKey key) {
        Submission submission = services.inbound().open(key).orElseThrow(NotFoundException::new);
        title = submission.contents().title();
        heading(title);
        hint(submission.senderName() + " · "
                + getTranslation(submission.matter().messageKey()) + " · " + submission.number());
        actions(around(key).toArray(Component[]::new));
        Runnable changed = () -> show(key);
        content.removeAll();
        content.add(next(submission, changed), new ContentsCard(submission, false, services, changed));
        List<Covered> covered = services.filings().of(key);
        if (!covered.isEmpty()) {
            content.add(new CoverCard(covered));
        }
        submission.talk().ifPresent(t -> content.add(new TalkCard(t)));
        if (submission.isAddressedHere()) {
            services.decisions().voteOn(key).ifPresent(v -> content.add(new VoteCard(v)));
        }
        content.add(new HistoryCard(submission, services.clock().getZone()));
    }

    /** Back to the list, and to the cases before and after in the order of the next meeting (MEET-73). */
    private List<Component> around(SubmissionKey key) {
        List<Component> links = new ArrayList<>();
        links.add(Keys.link(this, "received", "submission.action.back"));
        List<SubmissionKey> all = services.inbound().forMeeting();
        int at = all.indexOf(key);
        if (at > 0) {
            links.add(Keys.link(this, "received/" + all.get(at - 1), "submission.action.previousCase"));
        }
        if (at + 1 < all.size()) {
            links.add(Keys.link(this, "received/" + all.get(at + 1), "submission.action.nextCase"));
        }
        return links;
    }

    private Card next(Submission submission, Runnable changed) {
        WayCard card = new WayCard(submission, LocalDate.now(services.clock()), changed);
        Div buttons = new Div();
        buttons.addClassNames("submission-actions", "no-print");
        boolean here = submission.isHeldHere() && submission.state() == SubmissionState.OPENED;
        if (here && submission.isAddressedHere()) {
            decide(card, submission, buttons);
        } else if (here) {
            card.add(new Paragraph(getTranslation("submission.case.review")));
            buttons.add(Card.main(card.form(
                    "submission.action.review",
                    "submission.action.review.do",
                    () -> new ReviewForm(submission, services))));
        } else {
            card.add(new Paragraph(getTranslation(
                    "submission.case." + (submission.isAddressedHere() ? "" : "passed.") + submission.state())));
        }
        if (here) {
            buttons.add(card.form(
                    "submission.action.return",
                    "submission.action.return.do",
                    () -> new ReturnForm(submission, services)));
        }
        if (submission.isAddressedHere() && submission.state() == SubmissionState.REPLIED) {
            services.replies()
                    .replyTo(submission.key())
                    .ifPresent(id -> buttons.add(Keys.link(this, "replies/" + id, "reply.action.whole")));
        }
        card.add(buttons);
        return card;
    }

    private void decide(WayCard card, Submission submission, Div buttons) {
        List<Finding> findings = services.decisions().findings(submission.key());
        boolean blocked = findings.stream().anyMatch(f -> f.severity() == Severity.BLOCK);
        boolean byMeeting = submission.act().needsMeeting();
        card.add(
                new Paragraph(getTranslation("submission.case.decide." + submission.act())),
                FindingsPanel.of(findings));
        Button decide;
        boolean unspoken = submission.needsTalk() && submission.talk().isEmpty();
        if (submission.needsTalk()) {
            Button talk = card.form("submission.action.talk", "action.save", () -> new TalkForm(submission, services));
            buttons.add(unspoken ? Card.main(talk) : talk);
        }
        if (byMeeting) {
            List<DecidingMeeting> meetings = services.meetings().latest(MEETINGS);
            decide = card.form(
                    "submission.action.decide",
                    "submission.action.decide.do",
                    () -> new DecideForm(submission, meetings, findings, services));
            decide.setEnabled(!blocked && !meetings.isEmpty());
            Button meeting = card.form("submission.action.meeting", "action.save", () -> new MeetingForm(services));
            if (meetings.isEmpty()) {
                card.add(new Paragraph(getTranslation("submission.case.noMeeting")));
                if (!unspoken) {
                    Card.main(meeting);
                }
            }
            buttons.add(decide, meeting);
            services.inbound()
                    .latestDay(submission)
                    .ifPresent(day -> buttons.add(card.form(
                            "submission.action.extend",
                            "submission.action.extend",
                            () -> new ReasonForm(reason ->
                                    services.inbound().extend(submission.key(), submission.version(), reason)))));
        } else {
            String verb = submission.act().isDecided() ? "submission.action.answer" : "submission.action.note";
            decide = card.form(verb, verb, () -> new AnswerForm(submission, findings, services));
            decide.setEnabled(!blocked);
            buttons.add(decide);
        }
        if (decide.isEnabled() && !unspoken) {
            Card.main(decide);
        }
    }
}
