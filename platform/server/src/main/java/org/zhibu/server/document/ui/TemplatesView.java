package org.zhibu.server.document.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.security.Access;
import org.zhibu.api.ui.Confirm;
import org.zhibu.api.ui.Downloads;
import org.zhibu.api.ui.Notices;
import org.zhibu.api.ui.Page;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.document.TemplateRow;
import org.zhibu.server.document.Templates;
import org.zhibu.server.shell.MainLayout;

/** Which template counts for each kind of document, and how to put another in its place. */
@Route(value = "templates", layout = MainLayout.class)
@PermitAll
public class TemplatesView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Templates templates;
    private final transient Clock clock;
    private final boolean mayReplace;
    private final Grid<TemplateRow> grid = new Grid<>();
    private final Span chosen = new Span();
    private final Div files = new Div();
    private final Div fields = new Div();
    private final Button replace = button("document.templates.replace", VaadinIcon.UPLOAD, this::replace);
    private final Button reset = button("document.templates.reset", VaadinIcon.ROTATE_LEFT, this::reset);
    private final Button history = button("document.templates.history", VaadinIcon.CLOCK, this::history);

    TemplatesView(Templates templates, Access access, Clock clock) {
        super("document.templates");
        this.templates = templates;
        this.clock = clock;
        mayReplace = access.has(PlatformPermissions.MANAGE_TEMPLATES);
        hint(getTranslation("document.templates.hint"));
        grid.addColumn(r -> getTranslation(r.titleKey()))
                .setHeader(getTranslation("document.templates.name"))
                .setWidth("10rem");
        grid.addColumn(this::source)
                .setHeader(getTranslation("document.templates.source"))
                .setWidth("12rem");
        grid.addColumn(this::setBy)
                .setHeader(getTranslation("document.templates.setBy"))
                .setWidth("12rem");
        grid.setAllRowsVisible(true);
        grid.addClassName("template-grid");
        grid.setEmptyStateText(getTranslation("document.templates.empty"));
        grid.getElement().setAttribute("aria-label", getTranslation("document.templates"));
        grid.asSingleSelect().addValueChangeListener(e -> choose(e.getValue()));
        chosen.addClassName("selection-name");
        files.addClassName("selection-links");
        fields.addClassNames("panel", "template-fields");
        Div bar = new Div(chosen, files, replace, reset, history);
        bar.addClassName("selection-bar");
        bar.getElement().setAttribute("role", "toolbar");
        add(bar, grid, fields);
        refresh("");
    }

    private void refresh(String kind) {
        List<TemplateRow> rows = templates.list();
        grid.setItems(rows);
        rows.stream()
                .filter(r -> kind.isEmpty() || r.kind().equals(kind))
                .findFirst()
                .ifPresentOrElse(grid.asSingleSelect()::setValue, () -> choose(null));
    }

    private void choose(@Nullable TemplateRow row) {
        files.removeAll();
        fields.removeAll();
        fields.setVisible(row != null);
        replace.setVisible(mayReplace && row != null);
        reset.setVisible(mayReplace && row != null && row.own());
        history.setVisible(row != null);
        if (row == null) {
            chosen.setText(getTranslation("document.templates.choose"));
            return;
        }
        String name = getTranslation(row.titleKey());
        chosen.setText(name);
        files.add(
                Downloads.docx(getTranslation("document.templates.download"), name, () -> templates.file(row.kind())),
                Downloads.docx(
                        getTranslation("document.templates.preview"), name, () -> templates.preview(row.kind())));
        fields.add(new H2(getTranslation("document.templates.fields")));
        for (String place : row.places()) {
            Span field = new Span("{{" + place + "}}");
            field.addClassName("template-field");
            fields.add(field);
        }
    }

    private void replace(TemplateRow row) {
        new TemplateUploadDialog(templates, row.kind(), getTranslation(row.titleKey()), () -> {
                    Notices.done(getTranslation("document.templates.replaced"));
                    refresh(row.kind());
                })
                .open();
    }

    private void reset(TemplateRow row) {
        Confirm.ask(
                this,
                getTranslation("document.templates.reset.ask", getTranslation(row.titleKey())),
                getTranslation("document.templates.reset.text"),
                "document.templates.reset",
                true,
                () -> {
                    if (Notices.attempt(() -> templates.reset(row.kind()))) {
                        Notices.done(getTranslation("document.templates.reset.done"));
                    }
                    refresh(row.kind());
                });
    }

    private void history(TemplateRow row) {
        new TemplateHistoryDialog(templates, row.kind(), getTranslation(row.titleKey()), clock.getZone()).open();
    }

    private String source(TemplateRow row) {
        if (row.own()) {
            return getTranslation("document.templates.own");
        }
        return row.source().isEmpty() ? getTranslation("document.templates.shipped") : row.source();
    }

    private String setBy(TemplateRow row) {
        return row.setAt() == null
                ? ""
                : getTranslation(
                        "document.templates.setBy.value",
                        row.setBy(),
                        row.setAt().atZone(clock.getZone()).toLocalDate().toString());
    }

    private Button button(String key, VaadinIcon icon, Consumer<TemplateRow> act) {
        return new Button(
                getTranslation(key),
                icon.create(),
                e -> grid.asSingleSelect().getOptionalValue().ifPresent(act));
    }
}
