package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibu.api.security.Access;
import org.zhibu.api.ui.Page;
import org.zhibu.development.casefile.CaseNames;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.ui.PartBox;
import org.zhibu.development.cultivation.Account;
import org.zhibu.development.cultivation.MeasureKind;
import org.zhibu.development.cultivation.Measures;
import org.zhibu.development.path.AccountGrade;

/** What people on the way took part in and were given to do, and scored accounts of work: of all, and entered for many. */
@StyleSheet("theme/development.css")
@PermitAll
public class MeasuresView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Measures measures;
    private final Select<MeasureKind> kind = new Select<>();
    private final TextField text = new TextField();
    private final Grid<Measures.Kept> grid = new Grid<>();

    MeasuresView(Measures measures, CaseNames names, Access access, Clock clock) {
        super("development.measure.page");
        this.measures = measures;
        hint(getTranslation("development.measure.hint"));
        kind.setLabel(getTranslation("development.measure.kind"));
        kind.setItems(MeasureKind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("development.cultivation.all"));
        kind.setItemLabelGenerator(k -> getTranslation(k == null ? "development.cultivation.all" : k.messageKey()));
        kind.addValueChangeListener(e -> grid.getDataProvider().refreshAll());
        text.setLabel(getTranslation("development.cultivation.name"));
        text.setClearButtonVisible(true);
        text.setMaxLength(40);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(e -> grid.getDataProvider().refreshAll());
        Div filters = new Div(kind, text);
        filters.addClassNames("dev-filters", "no-print");
        grid.addClassNames("dev-grid", "dev-measures");
        grid.addComponentColumn(this::line).setHeader(getTranslation("development.measure.page"));
        grid.setItems(
                q -> measures.page(kind.getValue(), text.getValue(), q.getOffset(), q.getLimit()).stream(),
                q -> measures.count(kind.getValue(), text.getValue()));
        grid.setEmptyStateText(getTranslation("development.measure.empty"));
        add(new CultivationNav(), filters, grid);
        if (access.has(DevelopmentPermissions.CULTIVATE)) {
            var many = PartBox.form(
                    "development.measure.many",
                    getTranslation("development.measure.many"),
                    "action.save",
                    () -> grid.getDataProvider().refreshAll(),
                    () -> MeasureForm.ofMany(measures, names, LocalDate.now(clock)));
            many.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(many);
        }
    }

    private Component line(Measures.Kept measure) {
        Span day = new Span(measure.draft().heldOn().toString());
        day.addClassName("dev-measure-day");
        Div line = new Div(
                day,
                Words.name(measure.caseId(), measure.name()),
                PartBox.badge(getTranslation(measure.draft().kind().messageKey()), "plain"),
                PartBox.text(Stream.of(measure.draft().title(), measure.draft().result(), MeasuresPart.scores(measure))
                        .filter(s -> !s.isEmpty())
                        .collect(Collectors.joining(" · "))));
        Account account = measure.draft().account();
        if (account != null) {
            AccountGrade grade = measures.grade(account, measure.draft().heldOn());
            line.add(PartBox.badge(
                    account.average().toPlainString() + " " + getTranslation(grade.messageKey()),
                    grade == AccountGrade.UNQUALIFIED ? "warn" : "good"));
        }
        line.addClassName("dev-measure-line");
        return line;
    }
}
