package org.zhibu.server.indicator;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.indicator.IndicatorSet;
import org.zhibu.api.indicator.LightState;
import org.zhibu.api.text.Messages;

/** Writes a dashboard as it is shown into a workbook (DASH-05). Each export is kept in the audit. */
@Service
public class DashboardExport {
    private static final int PAGE = 1_000;

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
        IndicatorSet set = dashboard.set(now.module());
        try (Workbook book = workbook(now, locale)) {
            List<Object> head = new ArrayList<>(
                    texts(locale, "dashboard.name", "dashboard.code", "dashboard.parent", "dashboard.kind"));
            for (String code : set.obligations()) {
                String label = label(set, code, locale);
                head.add(label);
                head.add(label + " " + text(locale, "dashboard.held"));
                head.add(label + " " + text(locale, "dashboard.due"));
            }
            book.head(head);
            int offset = 0;
            List<BranchRow> page;
            do {
                page = dashboard.branches(now, filter, offset, PAGE);
                page.forEach(row -> book.row(cells(row, locale)));
                offset += PAGE;
            } while (page.size() == PAGE);
            book.writeTo(out);
        }
    }

    /** The sums of the direct children. @throws IOException when the reader goes away */
    @Transactional
    public void children(Scope scope, Locale locale, OutputStream out) throws IOException {
        Scope now = begin(scope);
        IndicatorSet set = dashboard.set(now.module());
        try (Workbook book = workbook(now, locale)) {
            List<Object> head = new ArrayList<>(texts(locale, "dashboard.name", "dashboard.branches"));
            for (String code : set.obligations()) {
                for (LightState state : LightState.values()) {
                    head.add(label(set, code, locale) + " " + text(locale, "light." + state));
                }
            }
            book.head(head);
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
                book.row(cells);
            }
            book.writeTo(out);
        }
    }

    private Scope begin(Scope scope) {
        Scope now = dashboard.open(scope.node().organization(), scope.module(), scope.month());
        audit.record("dashboard.export", now.node().name() + " " + now.month());
        return now;
    }

    private Workbook workbook(Scope scope, Locale locale) {
        return new Workbook(text(locale, "dashboard.sheet"), scope.node().name() + " " + scope.month(), scope.asOf());
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

    private List<String> texts(Locale locale, String... keys) {
        return java.util.Arrays.stream(keys).map(key -> text(locale, key)).toList();
    }

    private String text(Locale locale, String key) {
        return messages.text(locale, key);
    }
}
