package org.zhibu.development.deadline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.zhibu.api.ui.Downloads;
import org.zhibu.api.ui.PrintPage;
import org.zhibu.development.casefile.ui.CaseLinks;
import org.zhibu.development.deadline.DeadlineFilter;
import org.zhibu.development.deadline.DeadlineLine;
import org.zhibu.development.deadline.DeadlineList;

/** All that is due and overdue, to be looked at, printed and carried away. */
@StyleSheet("theme/development.css")
@PermitAll
public class DeadlinesView extends PrintPage {
    private static final long serialVersionUID = 1L;

    private static final int MONTH = 30;
    private static final int QUARTER = 90;
    /** A longer list is carried away as a workbook. */
    private static final int SHOWN = 300;

    private final transient DeadlineList deadlines;
    private final transient Clock clock;
    private final Select<Integer> ahead = new Select<>();
    private final Select<String> kind = new Select<>();
    private final TextField text = new TextField();
    private final Checkbox late = new Checkbox();

    DeadlinesView(DeadlineList deadlines, Clock clock) {
        super("development.deadline.title");
        this.deadlines = deadlines;
        this.clock = clock;
        hint(getTranslation("development.deadline.hint"));
        ahead.setLabel(getTranslation("development.deadline.ahead"));
        ahead.setItems(MONTH, QUARTER);
        ahead.setItemLabelGenerator(d -> getTranslation("development.deadline.days", d));
        ahead.setValue(MONTH);
        ahead.addValueChangeListener(e -> draw());
        kind.setLabel(getTranslation("development.deadline.what"));
        kind.setItems(DeadlineList.kinds());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("development.deadline.all"));
        kind.setItemLabelGenerator(k -> getTranslation(k == null ? "development.deadline.all" : k));
        kind.addValueChangeListener(e -> draw());
        text.setLabel(getTranslation("development.deadline.who"));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setClearButtonVisible(true);
        text.addValueChangeListener(e -> draw());
        late.setLabel(getTranslation("development.deadline.lateOnly"));
        late.addValueChangeListener(e -> draw());
        Div bar = new Div(ahead, kind, text, late);
        bar.addClassNames("dev-filters", "no-print");
        addComponentAtIndex(1, bar);
        sheet().addClassName("dev-deadline-sheet");
        printActions(workbook());
        draw();
    }

    private DeadlineFilter filter() {
        return new DeadlineFilter(ahead.getValue(), kind.getValue(), text.getValue(), late.getValue());
    }

    private Anchor workbook() {
        return Downloads.xlsx(
                getTranslation("action.export"),
                "deadlines-" + LocalDate.now(clock),
                () -> deadlines.workbook(filter()));
    }

    private void draw() {
        LocalDate today = LocalDate.now(clock);
        List<DeadlineLine> lines = deadlines.list(filter());
        sheet().removeAll();
        sheet().add(
                        new H2(getTranslation("development.deadline.title")),
                        new Paragraph(getTranslation("development.deadline.asOf", today.toString(), ahead.getValue())));
        if (lines.isEmpty()) {
            Paragraph empty = new Paragraph(getTranslation("development.deadline.empty"));
            empty.addClassName("empty");
            sheet().add(empty);
            return;
        }
        NativeTable table = new NativeTable();
        table.addClassName("dev-deadlines");
        NativeTableRow head = table.getHead().addRow();
        for (String column : List.of("day", "what", "who", "rule")) {
            head.add(new NativeTableHeaderCell(getTranslation("development.deadline." + column)));
        }
        var body = table.getBody();
        lines.stream().limit(SHOWN).forEach(line -> body.add(row(line, today)));
        sheet().add(table);
        if (lines.size() > SHOWN) {
            sheet().add(new Paragraph(getTranslation("development.deadline.more", SHOWN, lines.size())));
        }
    }

    private NativeTableRow row(DeadlineLine line, LocalDate today) {
        Span left = new Span(left(line, today));
        left.addClassName("badge");
        if (line.isLate(today)) {
            left.addClassName("badge-warn");
        }
        Span rule = new Span(line.rule());
        Span why = new Span(getTranslation(line.whyKey()));
        why.addClassName("dev-deadline-why");
        NativeTableRow row = new NativeTableRow();
        row.add(
                cell(new Span(line.day().toString()), left),
                cell(new Span(getTranslation(line.kind()))),
                cell(who(line)),
                cell(rule, why));
        return row;
    }

    private String left(DeadlineLine line, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, line.day());
        if (!line.last()) {
            return getTranslation("development.deadline.from");
        }
        return days < 0
                ? getTranslation("development.deadline.overdue", -days)
                : getTranslation("development.deadline.inDays", days);
    }

    private static Component who(DeadlineLine line) {
        UUID caseId = line.caseId();
        if (caseId == null) {
            Anchor link = new Anchor(line.page(), line.who());
            link.setRouterIgnore(false);
            return link;
        }
        return CaseLinks.to(caseId, line.who());
    }

    private static NativeTableCell cell(Component... parts) {
        NativeTableCell cell = new NativeTableCell();
        cell.add(parts);
        return cell;
    }
}
