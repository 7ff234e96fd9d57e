package org.zhibu.server.indicator;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.indicator.IndicatorSet;
import org.zhibu.api.indicator.LightState;
import org.zhibu.api.table.Column;
import org.zhibu.api.table.Sheet;
import org.zhibu.api.table.Spreadsheet;
import org.zhibu.api.text.Messages;

/** Writes a dashboard as it is shown into a workbook (DASH-05). Each export is kept in the audit. */
@Service
public class DashboardExport {
    private static final int PAGE = 1_000;
    private static final int NAME_CHARACTERS = 28;
    private static final DateTimeFormatter AS_OF =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    private final Dashboard dashboard;
    private final Messages messages;
    private final Audit audit;

    DashboardExport(Dashboard dashboard, Messages messages, Audit audit) {
        this.dashboard = dashboard;
        this.messages = messages;
        this.audit = audit;
    }

    /**
     * The list of branches, filtered and sorted as on the page.
     *
     * @param scope opened again here, so that what the user may no longer see is refused
     * @throws IOException when the reader goes away
     */
    @Transactional
    public void branches(Scope scope, BranchFilter filter, Locale locale, OutputStream out) throws IOException {
        Scope now = begin(scope);
        IndicatorSet set = dashboard.set(now.module()).ofBranches();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(text(locale, "dashboard.name")).width(NAME_CHARACTERS));
        columns.add(Column.text(text(locale, "dashboard.code")));
        columns.add(Column.text(text(locale, "dashboard.parent")).width(NAME_CHARACTERS));
        columns.add(Column.text(text(locale, "dashboard.kind")));
        for (String code : set.obligations()) {
            String label = label(set, code, locale);
            columns.add(Column.text(label));
            columns.add(Column.number(label + " " + text(locale, "dashboard.held")));
            columns.add(Column.number(label + " " + text(locale, "dashboard.due")));
        }
        try (Spreadsheet book = new Spreadsheet()) {
            Sheet sheet = sheet(book, now, locale, columns);
            int offset = 0;
            List<BranchRow> page;
            do {
                page = dashboard.branches(now, filter, offset, PAGE);
                page.forEach(row -> sheet.row(cells(row, locale)));
                offset += PAGE;
            } while (page.size() == PAGE);
            book.writeTo(out);
        }
    }

    /** The sums of the direct children. @throws IOException when the reader goes away */
    @Transactional
    public void children(Scope scope, Locale locale, OutputStream out) throws IOException {
        Scope now = begin(scope);
        IndicatorSet set = dashboard.set(now.module()).ofBranches();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(text(locale, "dashboard.name")).width(NAME_CHARACTERS));
        columns.add(Column.number(text(locale, "dashboard.branches")));
        for (String code : set.obligations()) {
            for (LightState state : LightState.values()) {
                columns.add(Column.number(label(set, code, locale) + " " + text(locale, "light." + state)));
            }
        }
        try (Spreadsheet book = new Spreadsheet()) {
            Sheet sheet = sheet(book, now, locale, columns);
            for (ChildSums child : dashboard.children(now)) {
                List<Object> cells = new ArrayList<>();
                Scope.Node node = child.child();
                cells.add(node == null ? text(locale, "dashboard.direct") : node.name());
                cells.add(child.branches());
                child.lights().forEach(counts -> {
                    for (LightState state : LightState.values()) {
                        cells.add(counts.getOrDefault(state, 0));
                    }
                });
                sheet.row(cells);
            }
            book.writeTo(out);
        }
    }

    private Scope begin(Scope scope) {
        Scope now = dashboard.open(scope.node().organization(), scope.module(), scope.month());
        audit.record("dashboard.export", now.node().name() + " " + now.month());
        return now;
    }

    private Sheet sheet(Spreadsheet book, Scope scope, Locale locale, List<Column> columns) {
        String heading = scope.node().name() + " " + scope.month();
        return book.sheet(text(locale, "dashboard.sheet"), List.of(heading, AS_OF.format(scope.asOf())), columns);
    }

    private List<Object> cells(BranchRow row, Locale locale) {
        List<Object> cells = new ArrayList<>(
                List.of(row.name(), row.code(), row.parentName(), text(locale, "organizationKind." + row.kind())));
        for (Light light : row.lights()) {
            cells.add(text(locale, "light." + light.state()));
            cells.add(light.held());
            cells.add(light.due());
        }
        return cells;
    }

    private String label(IndicatorSet set, String code, Locale locale) {
        return text(locale, set.module() + ".indicator." + code);
    }

    private String text(Locale locale, String key) {
        return messages.text(locale, key);
    }
}
