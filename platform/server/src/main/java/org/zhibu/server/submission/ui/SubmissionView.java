package org.zhibu.server.submission.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.submission.SubmissionState;
import org.zhibu.api.ui.Confirm;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.api.ui.Notices;
import org.zhibu.api.ui.Page;
import org.zhibu.server.shell.MainLayout;
import org.zhibu.server.submission.Covered;
import org.zhibu.server.submission.Submission;
import org.zhibu.server.submission.SubmissionKey;

/** One submission as its sender sees it: where it stands, what comes next, what it says, what happened. */
@Route(value = "submissions/:key", layout = MainLayout.class)
@PermitAll
public class SubmissionView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient SubmissionServices services;
    private final Div content = new Div();
    private String title = "";

    SubmissionView(SubmissionServices services) {
        super("submission.sent.title");
        this.services = services;
        content.addClassName("submission");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(services.outbound().open(Keys.of(event)).orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? super.getPageTitle() : title;
    }

    private void show(Submission submission) {
        SubmissionKey key = submission.key();
        title = submission.contents().title();
        heading(title);
        hint(getTranslation(submission.matter().messageKey())
                + (submission.number().isEmpty() ? "" : " · " + submission.number()));
        actions(Keys.link(this, "submissions", "submission.action.back"));
        Runnable changed = () -> show(services.outbound().find(key).orElseThrow(NotFoundException::new));
        content.removeAll();
        content.add(
                next(submission, changed),
                new ContentsCard(submission, submission.state().isWithSender(), services, changed));
        List<Covered> covered = services.filings().of(key);
        if (!covered.isEmpty()) {
            content.add(new CoverCard(covered));
        }
        submission.talk().ifPresent(t -> content.add(new TalkCard(t)));
        content.add(new HistoryCard(submission, services.clock().getZone()));
    }

    private Card next(Submission submission, Runnable changed) {
        SubmissionKey key = submission.key();
        WayCard card = new WayCard(submission, LocalDate.now(services.clock()), changed);
        card.add(new Paragraph(getTranslation("submission.next." + submission.state())));
        Div buttons = new Div();
        buttons.addClassNames("submission-actions", "no-print");
        boolean mayHandIn = services.outbound().mayHandIn();
        SubmissionState state = submission.state();
        if (state.isWithSender()) {
            List<Finding> findings = services.outbound().findings(key);
            card.add(FindingsPanel.of(findings));
            String way = services.outbound().preview(submission.kind()).stations();
            Button handIn = Card.main(new Button(
                    getTranslation("submission.action.handIn"),
                    e -> ask(
                            "submission.handIn.ask",
                            getTranslation("submission.handIn.text", way),
                            "submission.action.handIn",
                            () -> services.outbound().handIn(key, submission.version()),
                            changed)));
            handIn.setEnabled(mayHandIn && findings.isEmpty());
            buttons.add(handIn);
            if (!mayHandIn) {
                card.add(new Paragraph(getTranslation("submission.handIn.secretary")));
            }
        }
        if (state == SubmissionState.HANDED_IN && mayHandIn) {
            buttons.add(new Button(
                    getTranslation("submission.action.recall"),
                    e -> ask(
                            "submission.recall.ask",
                            getTranslation("submission.recall.text"),
                            "submission.action.recall",
                            () -> services.outbound().recall(key, submission.version()),
                            changed)));
        }
        if (state == SubmissionState.RETURNED && mayHandIn) {
            buttons.add(card.form(
                    "submission.action.withdraw",
                    "submission.action.withdraw",
                    () -> new ReasonForm(reason -> services.outbound().withdraw(key, submission.version(), reason))));
        }
        if (state == SubmissionState.DRAFT && submission.number().isEmpty()) {
            Button discard = new Button(getTranslation("submission.action.discard"), e -> discard(key));
            discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            buttons.add(discard);
        }
        if (state == SubmissionState.REPLIED) {
            buttons.add(Keys.link(this, "submissions/" + key + "/reply", "reply.action.extract"));
        }
        card.add(buttons);
        return card;
    }

    private void ask(String titleKey, String text, String verbKey, Runnable act, Runnable changed) {
        Confirm.ask(this, getTranslation(titleKey), text, verbKey, false, () -> {
            Notices.attempt(act);
            changed.run();
        });
    }

    private void discard(SubmissionKey key) {
        Confirm.ask(
                this,
                getTranslation("submission.discard.ask"),
                getTranslation("submission.discard.text"),
                "submission.action.discard",
                true,
                () -> {
                    if (Notices.attempt(() -> services.outbound().discard(key))) {
                        getUI().ifPresent(ui -> ui.navigate(SentView.class));
                    }
                });
    }
}
