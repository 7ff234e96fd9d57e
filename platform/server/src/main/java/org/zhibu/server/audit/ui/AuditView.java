package org.zhibu.server.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.zhibu.api.table.Spreadsheet;
import org.zhibu.api.ui.Notices;
import org.zhibu.api.ui.Page;
import org.zhibu.server.audit.ActNames;
import org.zhibu.server.audit.AuditBreak;
import org.zhibu.server.audit.AuditChain;
import org.zhibu.server.audit.AuditExport;
import org.zhibu.server.audit.AuditRow;
import org.zhibu.server.audit.AuditTrail;
import org.zhibu.server.shell.MainLayout;

/** Who did or looked at what, and whether the record still is as it was written. */
@Route(value = "audit", layout = MainLayout.class)
@PermitAll
public class AuditView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private final transient AuditTrail trail;
    private final transient AuditChain chain;
    private final transient ActNames names;
    private final Grid<AuditRow> grid = new Grid<>();
    private final AuditFilters filters;
    private final Div verdict = new Div();

    AuditView(AuditTrail trail, AuditExport export, AuditChain chain, ActNames names) {
        super("audit.title");
        this.trail = trail;
        this.chain = chain;
        this.names = names;
        hint(getTranslation("audit.hint"));
        filters = new AuditFilters(
                trail.acts(),
                a -> names.act(getLocale(), a),
                () -> grid.getDataProvider().refreshAll());
        Button check = new Button(getTranslation("audit.check"), VaadinIcon.CHECK_CIRCLE_O.create());
        check.addClickListener(e -> {
            check();
            check.setEnabled(true);
        });
        check.setDisableOnClick(true);
        actions(download(export), check);
        verdict.addClassName("findings");
        verdict.setVisible(false);
        verdict.getElement().setAttribute("role", "status");
        columns();
        add(verdict, filters, grid);
    }

    /** A link from a person's file shows what was done to that person alone. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter("subject").ifPresent(id -> {
            try {
                filters.subject(UUID.fromString(id));
            } catch (IllegalArgumentException notAnId) {
                filters.subject(null);
            }
        });
    }

    private void columns() {
        grid.addColumn(r -> AT.format(r.at()))
                .setHeader(getTranslation("audit.at"))
                .setWidth("11.5rem")
                .setFlexGrow(0);
        grid.addColumn(AuditRow::person)
                .setHeader(getTranslation("audit.person"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addColumn(r -> names.act(getLocale(), r.act()))
                .setHeader(getTranslation("audit.act"))
                .setWidth("11rem")
                .setFlexGrow(0);
        grid.addColumn(AuditRow::subject)
                .setHeader(getTranslation("audit.subject"))
                .setWidth("16rem");
        grid.addColumn(r -> r.changes().isEmpty()
                        ? ""
                        : getTranslation("audit.changed", r.changes().size()))
                .setHeader(getTranslation("audit.changes"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.setItemDetailsRenderer(new ComponentRenderer<>(r -> new AuditDetail(r, names, getLocale())));
        grid.setItems(
                q -> trail.list(filters.value(), q.getOffset(), q.getLimit()).stream(),
                q -> trail.count(filters.value()));
        grid.setEmptyStateText(getTranslation("audit.empty"));
        grid.getElement().setAttribute("aria-label", getTranslation("audit.title"));
    }

    private Anchor download(AuditExport export) {
        Anchor link = new Anchor(
                (DownloadHandler) event -> {
                    event.setFileName(getTranslation("audit.title") + ".xlsx");
                    event.setContentType(Spreadsheet.CONTENT_TYPE);
                    export.write(filters.value(), getLocale(), event.getOutputStream());
                },
                getTranslation("action.export"));
        link.addClassName("button-link");
        return link;
    }

    private void check() {
        AuditChain.Result result = chain.checkNow();
        verdict.removeAll();
        verdict.setVisible(!result.breaks().isEmpty());
        for (AuditBreak found : result.breaks()) {
            Paragraph line =
                    new Paragraph(getTranslation("audit.problem." + found.problem(), found.name(), found.seq()));
            line.addClassName("finding-block");
            verdict.add(line);
        }
        if (result.breaks().isEmpty()) {
            Notices.done(getTranslation("audit.intact", result.chains(), result.entries()));
        }
        grid.getDataProvider().refreshAll();
    }
}
