package org.zhibu.server.roster.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.ui.Downloads;
import org.zhibu.api.ui.Page;
import org.zhibu.server.roster.RosterImport;
import org.zhibu.server.roster.RosterImports;
import org.zhibu.server.roster.RosterSheets;
import org.zhibu.server.shell.MainLayout;

/** Takes a roster over from a spreadsheet. The work goes on without the page; whoever comes back sees how far it is. */
@Route(value = "people/import", layout = MainLayout.class)
@PermitAll
public class RosterImportView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient RosterImports imports;
    private final transient RosterSheets sheets;
    private final Div content = new Div();
    private final RunningCard running;
    private transient @Nullable Runnable stopListening;
    private transient @Nullable RosterImport shown;

    RosterImportView(RosterImports imports, RosterSheets sheets) {
        super("roster.title");
        this.imports = imports;
        this.sheets = sheets;
        running = new RunningCard(imports);
        addClassName("roster-import");
        hint(getTranslation("roster.hint"));
        actions(template());
        content.addClassName("roster-content");
        add(content);
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        stopListening = imports.listen(() -> {
            var _ = ui.access(this::show);
        });
        show();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        if (stopListening != null) {
            stopListening.run();
        }
    }

    /** Draws what the latest import is. While it runs, only the bar moves. */
    private void show() {
        Optional<RosterImport> latest = imports.latest();
        RosterImport before = shown;
        shown = latest.orElse(null);
        if (latest.filter(i -> i.state().isRunning()).isPresent()) {
            running.show(latest.get());
            if (running.getParent().isEmpty()) {
                content.removeAll();
                content.add(running);
            }
            return;
        }
        if (before != null && Objects.equals(before, shown) && content.getComponentCount() > 0) {
            return;
        }
        content.removeAll();
        if (latest.isEmpty()) {
            content.add(new Paragraph(getTranslation("roster.empty")));
        }
        content.add(new UploadCard(imports, latest.isEmpty(), this::show));
        latest.ifPresent(i -> content.add(new ResultCard(imports, sheets, i, this::show)));
    }

    private Anchor template() {
        return Downloads.xlsx(
                getTranslation("roster.template"), getTranslation("roster.template.title"), () -> sheets.template());
    }
}
