package org.zhibu.server.roster.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.zhibu.api.table.Spreadsheet;
import org.zhibu.api.ui.Confirm;
import org.zhibu.api.ui.Notices;
import org.zhibu.server.roster.RosterImport;
import org.zhibu.server.roster.RosterImport.Counts;
import org.zhibu.server.roster.RosterImport.State;
import org.zhibu.server.roster.RosterImports;
import org.zhibu.server.roster.RosterSheets;

/** What came of a file, and what can be done with it. */
class ResultCard extends Section {
    private static final long serialVersionUID = 1L;

    private static final int GROUPS_NAMED = 8;
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    private final transient RosterImports imports;
    private final transient RosterSheets sheets;
    private final transient RosterImport result;
    private final transient Runnable changed;

    ResultCard(RosterImports imports, RosterSheets sheets, RosterImport result, Runnable changed) {
        this.imports = imports;
        this.sheets = sheets;
        this.result = result;
        this.changed = changed;
        addClassName("panel");
        Paragraph file = new Paragraph(
                getTranslation("roster.file", result.fileName(), result.startedBy(), AT.format(result.startedAt())));
        file.addClassName("hint");
        add(new H2(getTranslation("roster.check.step")), file, verdict());
        if (result.counts().rows() > 0 || result.counts().errors() > 0) {
            add(counts());
            offerGroups();
        }
        add(buttons());
        if (result.counts().rows() > 0 || result.counts().errors() > 0) {
            add(details());
        }
    }

    private Component verdict() {
        Counts counts = result.counts();
        String key = "roster.state." + result.state();
        if (result.state() == State.CHECKED) {
            key = counts.errors() > 0
                    ? "roster.verdict.errors"
                    : !result.isReady()
                            ? "roster.verdict.nothing"
                            : counts.warnings() > 0 ? "roster.verdict.warnings" : "roster.verdict.clean";
        }
        Paragraph text = new Paragraph(
                result.state() == State.DONE
                        ? getTranslation("roster.done", counts.newPeople(), counts.changed(), counts.unchanged())
                        : getTranslation(key));
        text.addClassNames("roster-verdict", result.isReady() || result.state() == State.DONE ? "good" : "plain");
        text.getElement().setAttribute("role", "status");
        return text;
    }

    private Component counts() {
        Counts counts = result.counts();
        Div badges = new Div();
        badges.addClassName("roster-counts");
        badge(badges, "rows", counts.rows(), "badge-plain");
        badge(badges, "new", counts.newPeople(), "badge-good");
        badge(badges, "changed", counts.changed(), "badge-plain");
        badge(badges, "unchanged", counts.unchanged(), "badge-plain");
        badge(badges, "errors", counts.errors(), counts.errors() > 0 ? "badge-bad" : "badge-plain");
        badge(badges, "warnings", counts.warnings(), counts.warnings() > 0 ? "badge-warn" : "badge-plain");
        return badges;
    }

    private void badge(Div badges, String key, int count, String look) {
        Span badge = new Span(getTranslation("roster.count." + key, count));
        badge.addClassNames("badge", look);
        badges.add(badge);
    }

    private void offerGroups() {
        List<String> unknown =
                result.state() == State.CHECKED && result.counts().errors() > 0 ? imports.unknownGroups() : List.of();
        if (unknown.isEmpty()) {
            return;
        }
        String names = String.join("、", unknown.subList(0, Math.min(GROUPS_NAMED, unknown.size())))
                + (unknown.size() > GROUPS_NAMED ? "……" : "");
        Button found = new Button(
                getTranslation("roster.groups.found"),
                e -> Confirm.ask(
                        this,
                        getTranslation("roster.groups.ask", unknown.size()),
                        names,
                        "roster.groups.found",
                        false,
                        () -> act(() -> {
                            imports.foundGroups();
                            imports.compareAgain(result.id());
                        })));
        Div offer = new Div(new Span(getTranslation("roster.groups", unknown.size(), names)), found);
        offer.addClassNames("finding-warn", "roster-offer");
        add(offer);
    }

    private Component buttons() {
        Counts counts = result.counts();
        Div buttons = new Div();
        buttons.addClassName("roster-buttons");
        if (counts.errors() + counts.warnings() > 0) {
            Anchor download = new Anchor((DownloadHandler) this::download, getTranslation("roster.findings.download"));
            download.addClassName("button-link");
            buttons.add(download);
        }
        boolean canCompare = counts.rows() > 0 && result.state() != State.DONE;
        if (canCompare) {
            buttons.add(new Button(
                    getTranslation("roster.check.again"), e -> act(() -> imports.compareAgain(result.id()))));
        }
        if (result.isReady()) {
            int people = counts.newPeople() + counts.changed();
            Button write = new Button(
                    getTranslation("roster.import", people),
                    e -> Confirm.ask(
                            this,
                            getTranslation("roster.import.ask", people),
                            getTranslation("roster.import.text", counts.newPeople(), counts.changed()),
                            "roster.import.do",
                            false,
                            () -> act(() -> imports.write(result.id()))));
            write.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(write);
        }
        return buttons;
    }

    private void download(DownloadEvent event) throws IOException {
        event.setFileName(getTranslation("roster.findings") + ".xlsx");
        event.setContentType(Spreadsheet.CONTENT_TYPE);
        sheets.findings(event.getOutputStream());
    }

    private Component details() {
        TabSheet tabs = new TabSheet();
        tabs.addClassName("roster-details");
        FindingsGrid findings = new FindingsGrid(imports, sheets, result.counts());
        LinesGrid lines = new LinesGrid(imports, sheets);
        if (result.counts().errors() + result.counts().warnings() > 0) {
            tabs.add(getTranslation("roster.findings"), findings);
        }
        if (result.counts().rows() > 0) {
            tabs.add(getTranslation("roster.rows"), lines);
        }
        return tabs;
    }

    private void act(Runnable act) {
        Notices.attempt(act);
        changed.run();
    }
}
