package org.zhibu.meetings.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import org.zhibu.api.ui.Confirm;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Notices;
import org.zhibu.meetings.meeting.BallotStatus;
import org.zhibu.meetings.meeting.PaperCount;
import org.zhibu.meetings.minutes.Minutes;

/** A ballot that is open, for those who lead the meeting: how many and who have voted, never what. */
class BallotPanel extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Minutes minutes;
    private final transient MeetingServices services;
    private final transient Runnable changed;
    private transient BallotStatus ballot;
    private final Paragraph progress = new Paragraph();
    private final Paragraph waiting = new Paragraph();

    BallotPanel(Minutes minutes, BallotStatus ballot, MeetingServices services, Runnable changed) {
        this.minutes = minutes;
        this.services = services;
        this.changed = changed;
        this.ballot = ballot;
        addClassName("meeting-ballot");
        progress.addClassName("meeting-ballot-progress");
        progress.getElement().setAttribute("role", "status");
        waiting.addClassName("secondary");
        show();
        Button close = new Button(getTranslation("meetings.action.closeBallot"), e -> close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        close.addClassName(ballot.onPaper() > 0 ? "opens-form" : "closes-ballot");
        Button refresh = new Button(getTranslation("meetings.action.refresh"), e -> look());
        Button cancel = new Button(getTranslation("meetings.action.cancelBallot"), e -> cancel());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div buttons = new Div(close, refresh, cancel);
        buttons.addClassNames("meeting-actions", "no-print");
        add(progress, waiting, buttons);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var polls = event.getUI().addPollListener(e -> look());
        addDetachListener(e -> polls.remove());
    }

    private void look() {
        services.ballots().open(minutes).stream()
                .filter(b -> b.id().equals(ballot.id()))
                .findFirst()
                .ifPresentOrElse(
                        now -> {
                            ballot = now;
                            show();
                        },
                        changed);
    }

    private void show() {
        progress.setText(
                getTranslation("meetings.ballot.progress", ballot.voted(), ballot.electronic(), ballot.onPaper()));
        waiting.setText(getTranslation(
                "meetings.ballot.waiting",
                ballot.voters().stream()
                        .filter(v -> !v.onPaper() && !v.voted())
                        .map(BallotStatus.Voter::name)
                        .collect(Collectors.joining("\u3001"))));
        waiting.setVisible(ballot.voted() < ballot.electronic());
    }

    private void close() {
        look();
        if (ballot.onPaper() > 0) {
            new FormDialog(
                            getTranslation("meetings.action.closeBallot"),
                            new CloseBallotForm(minutes, ballot, services),
                            "meetings.action.closeBallot",
                            changed)
                    .open();
            return;
        }
        Confirm.ask(
                this,
                getTranslation("meetings.action.closeBallot"),
                progress.getText(),
                "meetings.action.closeBallot",
                false,
                () -> act(
                        () -> services.ballots().close(minutes.id(), minutes.version(), ballot.id(), PaperCount.NONE)));
    }

    private void cancel() {
        Confirm.ask(
                this,
                getTranslation("meetings.action.cancelBallot"),
                getTranslation("meetings.ballot.cancelText"),
                "meetings.action.cancelBallot",
                true,
                () -> act(() -> services.ballots().cancel(minutes.id(), ballot.id())));
    }

    private void act(Runnable act) {
        if (Notices.attempt(act)) {
            changed.run();
        }
    }
}
