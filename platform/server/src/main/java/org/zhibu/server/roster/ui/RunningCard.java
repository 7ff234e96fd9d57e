package org.zhibu.server.roster.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.server.roster.RosterImport;
import org.zhibu.server.roster.RosterImports;

/** How far the work is, and a way to stop it. */
class RunningCard extends Section {
    private static final long serialVersionUID = 1L;

    private final H2 title = new H2();
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph words = new Paragraph();
    private final Button cancel = new Button(getTranslation("roster.cancel"));
    private @Nullable UUID id;

    RunningCard(RosterImports imports) {
        addClassName("panel");
        words.getElement().setAttribute("aria-live", "polite");
        Paragraph leave = new Paragraph(getTranslation("roster.running.leave"));
        leave.addClassName("hint");
        cancel.setDisableOnClick(true);
        cancel.addClickListener(e -> {
            if (id != null) {
                imports.cancel(id);
                words.setText(getTranslation("roster.cancelling"));
            }
        });
        add(title, bar, words, leave, cancel);
    }

    void show(RosterImport running) {
        if (!running.id().equals(id) || getParent().isEmpty()) {
            cancel.setEnabled(true);
        }
        id = running.id();
        title.setText(getTranslation("roster.running", running.fileName()));
        bar.setIndeterminate(running.phase() != RosterImport.Phase.WRITING || running.total() == 0);
        if (!bar.isIndeterminate()) {
            bar.setValue(Math.min(1, (double) running.done() / running.total()));
        }
        if (cancel.isEnabled()) {
            words.setText(getTranslation(
                    "roster.phase." + running.phase(),
                    Integer.toString(running.done()),
                    Integer.toString(running.total())));
        }
    }
}
