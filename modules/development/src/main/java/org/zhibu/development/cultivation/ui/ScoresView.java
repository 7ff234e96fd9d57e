package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.zhibu.api.security.Access;
import org.zhibu.api.ui.Notices;
import org.zhibu.api.ui.Page;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.ui.PartBox;
import org.zhibu.development.cultivation.ScoreItem;
import org.zhibu.development.cultivation.SemesterScores;

/** Semester scores of activists by the organisation's own items; by name, without a ranking (DEV-20, SCOR-05). */
@StyleSheet("theme/development.css")
@PermitAll
public class ScoresView extends Page {
    private static final long serialVersionUID = 1L;
    private static final int SEMESTERS = 10;

    private final transient SemesterScores scores;
    private final boolean writes;
    private final boolean arranges;
    private final Select<org.zhibu.development.path.Span> semester = new Select<>();
    private final TextField text = new TextField();
    private final Grid<SemesterScores.Sheet> grid = new Grid<>();
    private final Div list = new Div();
    private transient List<ScoreItem> items = List.of();

    ScoresView(SemesterScores scores, Access access) {
        super("development.score.title");
        this.scores = scores;
        this.writes = access.has(DevelopmentPermissions.CULTIVATE);
        this.arranges = access.has(DevelopmentPermissions.WRITE);
        hint(getTranslation("development.score.hint"));
        semester.setLabel(getTranslation("development.score.semester"));
        semester.setItems(scores.semesters(SEMESTERS));
        semester.setItemLabelGenerator(s -> Words.period(this, s));
        semester.setValue(scores.semesters(1).getFirst());
        semester.addValueChangeListener(e -> grid.getDataProvider().refreshAll());
        text.setLabel(getTranslation("development.cultivation.name"));
        text.setClearButtonVisible(true);
        text.setMaxLength(40);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(e -> grid.getDataProvider().refreshAll());
        Div bar = new Div(semester, text);
        bar.addClassNames("dev-filters", "no-print");
        grid.addClassNames("dev-grid", "dev-due-grid");
        grid.addComponentColumn(this::line).setHeader(getTranslation("development.cultivation.person"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(getTranslation("development.score.nobody"));
        grid.setItems(
                q -> scores.page(semester.getValue(), text.getValue(), q.getOffset(), q.getLimit()).stream(),
                q -> scores.count(semester.getValue(), text.getValue()));
        add(new CultivationNav(), list, bar, grid);
        if (arranges) {
            var add = PartBox.form(
                    "development.score.addItem",
                    getTranslation("development.score.addItem"),
                    "action.save",
                    this::draw,
                    () -> new ScoreItemForm(scores, null));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(add);
        }
        draw();
    }

    private void draw() {
        items = scores.items();
        list.removeAll();
        PartBox box = new PartBox();
        if (items.isEmpty()) {
            box.empty("development.score.noItems");
        }
        for (ScoreItem item : items) {
            Component what = PartBox.text(getTranslation(
                    "development.score.itemLine",
                    item.maximum().stripTrailingZeros().toPlainString(),
                    getTranslation(item.counts().messageKey())));
            Component state =
                    item.ended() ? PartBox.badge(getTranslation("development.score.ended"), "plain") : new Span();
            if (arranges) {
                box.line(
                        PartBox.name(item.name()),
                        what,
                        state,
                        PartBox.small(
                                "action.edit",
                                item.name(),
                                "action.save",
                                this::draw,
                                () -> new ScoreItemForm(scores, item)));
            } else {
                box.line(PartBox.name(item.name()), what, state);
            }
        }
        Section panel = new Section(new H2(getTranslation("development.score.items")), box);
        panel.addClassName("panel");
        list.add(panel);
        grid.getDataProvider().refreshAll();
    }

    private Component line(SemesterScores.Sheet sheet) {
        Span total = PartBox.badge(total(sheet), "plain");
        Div who = new Div(Words.name(sheet.caseId(), sheet.name()), total);
        who.addClassName("dev-due-who");
        Div line = new Div(who);
        line.addClassNames("dev-due", "dev-scores");
        for (ScoreItem item : items) {
            if (item.ended() && !sheet.points().containsKey(item.id())) {
                continue;
            }
            BigDecimalField points = new BigDecimalField(item.name());
            points.setValue(sheet.points().get(item.id()));
            points.setAriaLabel(item.name() + " " + sheet.name());
            points.addThemeVariants(TextFieldVariant.LUMO_SMALL);
            points.setReadOnly(!writes || item.counts() != ScoreItem.Counts.NOTHING);
            points.addValueChangeListener(e -> {
                if (e.isFromClient()) {
                    boolean done = Notices.attempt(
                            () -> scores.enter(sheet.caseId(), item.id(), semester.getValue(), points.getValue()));
                    points.setInvalid(!done);
                    total.setText(total(scores.of(sheet.caseId(), sheet.name(), semester.getValue())));
                }
            });
            line.add(points);
        }
        return line;
    }

    private String total(SemesterScores.Sheet sheet) {
        return getTranslation(
                "development.score.total", sheet.total().stripTrailingZeros().toPlainString());
    }
}
