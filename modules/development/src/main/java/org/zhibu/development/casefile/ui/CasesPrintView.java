package org.zhibu.development.casefile.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.ui.PrintPage;
import org.zhibu.development.casefile.CaseFilter;
import org.zhibu.development.casefile.CaseLists;
import org.zhibu.development.casefile.CaseRow;
import org.zhibu.development.path.Next;

/** The list of cases on paper, as it was filtered. */
@StyleSheet("theme/development.css")
@PermitAll
public class CasesPrintView extends PrintPage implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 1000;

    private final transient CaseServices services;
    private final transient CaseLists lists;
    private final transient Organizations organizations;

    CasesPrintView(CaseServices services, CaseLists lists, Organizations organizations) {
        super("development.list");
        this.services = services;
        this.lists = lists;
        this.organizations = organizations;
        printActions(CaseLinks.button(this, "development.action.back", CasesView.class));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CaseFilter filter = CaseFilters.of(event.getLocation().getQueryParameters());
        List<CaseRow> rows = lists.page(filter, CaseLists.Order.STATE, false, 0, MOST);
        Map<UUID, Next> next =
                services.outlooks().next(rows.stream().map(CaseRow::id).toList());
        sheet().removeAll();
        sheet().addClassName("dev-sheet");
        sheet().add(new H2(getTranslation("development.list")));
        Paragraph about = new Paragraph(getTranslation(
                "development.list.about",
                organizations.current().name(),
                services.today().toString(),
                rows.size()));
        about.addClassName("dev-sheet-note");
        sheet().add(about);
        if (rows.isEmpty()) {
            sheet().add(new Paragraph(getTranslation("development.empty")));
            return;
        }
        NativeTable table = new NativeTable();
        table.addClassName("dev-table");
        NativeTableRow head = new NativeTableRow();
        for (String field : List.of("name", "state", "since", "appliedOn", "countedFrom", "contacts", "next")) {
            head.add(new NativeTableHeaderCell(getTranslation("development.field." + field)));
        }
        table.getHead().add(head);
        rows.forEach(r -> table.getBody().add(row(r, next.get(r.id()))));
        sheet().add(table);
    }

    private NativeTableRow row(CaseRow row, @Nullable Next next) {
        NativeTableRow cells = new NativeTableRow();
        for (String cell : List.of(
                row.name(),
                getTranslation(row.state().messageKey()),
                row.since().toString(),
                row.appliedOn().toString(),
                row.countedFrom() == null ? "" : row.countedFrom().toString(),
                row.contacts(),
                next == null ? "" : getTranslation(next.step().messageKey()))) {
            cells.add(new NativeTableCell(cell));
        }
        return cells;
    }
}
