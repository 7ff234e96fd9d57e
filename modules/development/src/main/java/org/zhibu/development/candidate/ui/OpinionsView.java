package org.zhibu.development.candidate.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.security.Access;
import org.zhibu.api.ui.Page;
import org.zhibu.development.candidate.Opinions;
import org.zhibu.development.casefile.CaseNames;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.LimitsInForce;
import org.zhibu.development.casefile.ui.CaseView;
import org.zhibu.development.casefile.ui.PartBox;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Limits;
import org.zhibu.development.path.OpinionAsks;
import org.zhibu.development.path.OpinionStage;

/** Whose opinions lack at a stage, and one meeting's opinion on several people at once. */
@StyleSheet("theme/development.css")
@PermitAll
public class OpinionsView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Opinions opinions;
    private final transient CaseNames names;
    private final transient Limits limits;
    private final transient Clock clock;
    private final Select<OpinionStage> stage = new Select<>();
    private final TextField text = new TextField();
    private final Grid<CaseFacts> grid = new Grid<>();

    OpinionsView(
            Opinions opinions,
            CaseNames names,
            CasePages pages,
            LimitsInForce inForce,
            Organizations organizations,
            Access access,
            Clock clock) {
        super("development.candidate.opinions.title");
        this.opinions = opinions;
        this.names = names;
        this.clock = clock;
        this.limits = inForce.on(LocalDate.now(clock));
        hint(getTranslation("development.candidate.opinions.hint"));
        stage.setLabel(getTranslation("development.candidate.stage"));
        stage.setItems(OpinionStage.values());
        stage.setItemLabelGenerator(s -> getTranslation(s.messageKey()));
        stage.setValue(OpinionStage.ADOPTION);
        stage.addValueChangeListener(e -> grid.getDataProvider().refreshAll());
        text.setLabel(getTranslation("development.candidate.find"));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setClearButtonVisible(true);
        text.addValueChangeListener(e -> grid.getDataProvider().refreshAll());
        Div bar = new Div(stage, text);
        bar.addClassName("dev-filters");
        grid.addClassName("dev-grid");
        grid.addComponentColumn(this::link)
                .setHeader(getTranslation("development.candidate.name"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::missing)
                .setHeader(getTranslation("development.candidate.missing"))
                .setFlexGrow(1);
        grid.setItems(
                query -> pages.page(states(), text.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> names.count(states(), text.getValue()));
        grid.setEmptyStateText(getTranslation("development.candidate.opinions.empty"));
        add(new LookNav(organizations), bar, grid);
        if (access.has(DevelopmentPermissions.CULTIVATE)) {
            var many = PartBox.form(
                    "development.candidate.recordMany",
                    getTranslation("development.candidate.recordMany"),
                    "action.save",
                    () -> grid.getDataProvider().refreshAll(),
                    this::form);
            many.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(many);
        }
    }

    private OpinionForManyForm form() {
        return new OpinionForManyForm(opinions, names, stage.getValue(), states(), LocalDate.now(clock));
    }

    private List<CaseState> states() {
        return Arrays.stream(CaseState.values())
                .filter(s -> s.isOpen() && OpinionAsks.stageOf(s) == stage.getValue())
                .toList();
    }

    private RouterLink link(CaseFacts facts) {
        RouterLink link = new RouterLink();
        link.setText(facts.person().name());
        link.setRoute(
                CaseView.class,
                new RouteParameters(new RouteParam("id", facts.id().toString())));
        return link;
    }

    private Span missing(CaseFacts facts) {
        LocalDate today = LocalDate.now(clock);
        String missing = OpinionAsks.missing(stage.getValue(), facts, limits, today).stream()
                .map(s -> getTranslation(s.messageKey()))
                .collect(Collectors.joining("、"));
        Span cell = missing.isEmpty()
                ? PartBox.badge(getTranslation("development.candidate.complete"), "good")
                : new Span(missing);
        cell.addClassName("dev-wrap");
        return cell;
    }
}
