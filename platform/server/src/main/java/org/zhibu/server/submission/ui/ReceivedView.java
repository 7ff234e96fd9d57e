package org.zhibu.server.submission.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.zhibu.api.submission.SubmissionState;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Notices;
import org.zhibu.api.ui.Page;
import org.zhibu.server.shell.MainLayout;
import org.zhibu.server.submission.Covered;
import org.zhibu.server.submission.ReplyCase;
import org.zhibu.server.submission.SubmissionLists;

/** What came in from below; meetings and replies begin here. */
@Route(value = "received", layout = MainLayout.class)
@PermitAll
public class ReceivedView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient SubmissionServices services;
    private final SubmissionFilterBar filter;
    private final SubmissionGrid grid;
    private final Button reply = new Button("", VaadinIcon.FILE_TEXT_O.create(), e -> reply());
    private final Button oneByOne = new Button("", VaadinIcon.TASKS.create(), e -> oneByOne());
    private final Button filing = new Button("", VaadinIcon.ARCHIVE.create(), e -> filing());
    private transient List<ReplyCase> open = List.of();
    private transient List<Covered> unfiled = List.of();

    ReceivedView(SubmissionLists lists, SubmissionServices services) {
        super("submission.received.title");
        this.services = services;
        hint(getTranslation("submission.received.hint"));
        filter = new SubmissionFilterBar(
                Arrays.stream(SubmissionState.values())
                        .filter(s -> s != SubmissionState.DRAFT)
                        .toList(),
                lists.senders(),
                true,
                this::refresh);
        grid = new SubmissionGrid(
                "received",
                true,
                LocalDate.now(services.clock()),
                (order, ascending, offset, limit) -> lists.received(filter.value(), order, ascending, offset, limit),
                () -> lists.countReceived(filter.value()));
        grid.emptyState("submission.received.empty");
        grid.getElement().setAttribute("aria-label", getTranslation("submission.received.title"));
        Button meeting =
                new Button(getTranslation("submission.action.meeting"), VaadinIcon.GROUP.create(), e -> meeting());
        meeting.addClassName("opens-form");
        reply.addClassName("opens-form");
        reply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button seals = new Button(getTranslation("seal.action"), VaadinIcon.PICTURE.create(), e -> seals());
        seals.addClassName("opens-form");
        seals.setVisible(services.seals().mayChange());
        filing.addClassName("opens-form");
        actions(filter, seals, meeting, oneByOne, filing, reply);
        add(grid);
        refresh();
    }

    private void meeting() {
        new FormDialog(getTranslation("submission.action.meeting"), new MeetingForm(services), "action.save", () -> {
                    Notices.done(getTranslation("submission.meeting.saved"));
                    refresh();
                })
                .open();
    }

    private void seals() {
        new FormDialog(
                        getTranslation("seal.action"),
                        new SealForm(services),
                        "action.save",
                        () -> Notices.done(getTranslation("seal.saved")))
                .open();
    }

    private void reply() {
        ReplyForm form = new ReplyForm(open, services);
        new FormDialog(
                        getTranslation("reply.action.new"),
                        form,
                        "reply.action.issue",
                        () -> form.issued().ifPresent(id -> getUI().ifPresent(ui -> ui.navigate("replies/" + id))))
                .open();
    }

    /** To the first case that waits for the meeting; from there one leads to the next. */
    private void oneByOne() {
        services.inbound().forMeeting().stream()
                .findFirst()
                .ifPresent(k -> getUI().ifPresent(ui -> ui.navigate("received/" + k)));
    }

    private void filing() {
        FilingForm form = new FilingForm(unfiled, services);
        new FormDialog(
                        getTranslation("submission.admissionFiling"),
                        form,
                        "submission.admissionFiling.make",
                        () -> form.made().ifPresent(k -> getUI().ifPresent(ui -> ui.navigate("submissions/" + k))))
                .open();
    }

    private void refresh() {
        int waiting = services.inbound().forMeeting().size();
        oneByOne.setText(getTranslation("submission.action.oneByOne", waiting));
        oneByOne.setVisible(waiting > 0);
        unfiled = services.filings().open();
        filing.setText(getTranslation("submission.admissionFiling.of", unfiled.size()));
        filing.setVisible(!unfiled.isEmpty());
        open = services.replies().open();
        reply.setText(getTranslation("reply.action.newOf", open.size()));
        reply.setEnabled(!open.isEmpty());
        grid.refresh();
    }
}
