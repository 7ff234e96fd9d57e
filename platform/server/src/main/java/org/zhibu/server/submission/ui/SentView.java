package org.zhibu.server.submission.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import org.zhibu.api.submission.SubmissionState;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Notices;
import org.zhibu.api.ui.Page;
import org.zhibu.server.shell.MainLayout;
import org.zhibu.server.submission.SubmissionKey;
import org.zhibu.server.submission.SubmissionLists;

/** What the organisation sent up, and drafts. */
@Route(value = "submissions", layout = MainLayout.class)
@PermitAll
public class SentView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient SubmissionServices services;
    private final SubmissionFilterBar filter;
    private final SubmissionGrid grid;

    SentView(SubmissionLists lists, SubmissionServices services) {
        super("submission.sent.title");
        this.services = services;
        hint(getTranslation("submission.sent.hint"));
        filter = new SubmissionFilterBar(List.of(SubmissionState.values()), List.of(), false, this::refresh);
        grid = new SubmissionGrid(
                "submissions",
                false,
                LocalDate.now(services.clock()),
                (order, ascending, offset, limit) -> lists.sent(filter.value(), order, ascending, offset, limit),
                () -> lists.countSent(filter.value()));
        grid.emptyState("submission.sent.empty");
        grid.getElement().setAttribute("aria-label", getTranslation("submission.sent.title"));
        Button create = new Button(getTranslation("submission.new"), VaadinIcon.PLUS.create(), e -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.addClassName("opens-form");
        actions(filter, create);
        add(grid);
    }

    private void create() {
        NewSubmissionForm form = new NewSubmissionForm(services);
        new FormDialog(getTranslation("submission.new"), form, "submission.new.do", () -> begun(form.begun())).open();
    }

    private void begun(List<SubmissionKey> begun) {
        if (begun.size() == 1) {
            getUI().ifPresent(ui -> ui.navigate("submissions/" + begun.getFirst()));
        } else {
            Notices.done(getTranslation("submission.new.several", begun.size()));
            refresh();
        }
    }

    private void refresh() {
        grid.refresh();
    }
}
