package org.zhibu.development.notice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.security.Access;
import org.zhibu.api.ui.Page;
import org.zhibu.development.candidate.ui.LookNav;
import org.zhibu.development.casefile.CaseNames;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.ui.CaseView;
import org.zhibu.development.casefile.ui.PartBox;
import org.zhibu.development.notice.CaseNotices;
import org.zhibu.development.notice.StageRow;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.NoticeStage;

/** Who is to be put up at a stage, where each notice stands, and several people put up at once. */
@StyleSheet("theme/development.css")
@PermitAll
public class CaseNoticesView extends Page {
    private static final long serialVersionUID = 1L;

    private final Select<NoticeStage> stage = new Select<>();
    private final TextField text = new TextField();
    private final Grid<StageRow> grid = new Grid<>();
    private final Map<NoticeStage, Collection<CaseState>> states = new EnumMap<>(NoticeStage.class);

    CaseNoticesView(CaseNotices notices, CaseNames names, Organizations organizations, Access access, Clock clock) {
        super("development.notice.page");
        hint(getTranslation("development.notice.hint"));
        List<NoticeStage> stages = notices.stages();
        stage.setLabel(getTranslation("development.candidate.stage"));
        stage.setItems(stages);
        stage.setItemLabelGenerator(s -> getTranslation(s.messageKey()));
        if (!stages.isEmpty()) {
            stage.setValue(stages.getFirst());
        }
        stage.addValueChangeListener(e -> grid.getDataProvider().refreshAll());
        text.setLabel(getTranslation("development.candidate.find"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(e -> grid.getDataProvider().refreshAll());
        Div bar = new Div(stage, text);
        bar.addClassName("dev-filters");
        grid.addClassName("dev-grid");
        grid.addComponentColumn(CaseNoticesView::link)
                .setHeader(getTranslation("development.candidate.name"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addComponentColumn(r -> new NoticeState(r.latest(), LocalDate.now(clock)))
                .setHeader(getTranslation("development.notice.title"))
                .setFlexGrow(1);
        grid.setItems(
                query -> {
                    NoticeStage chosen = stage.getValue();
                    return chosen == null
                            ? java.util.stream.Stream.<StageRow>of()
                                    .skip(query.getOffset())
                                    .limit(query.getLimit())
                            : notices
                                    .page(chosen, states(notices), text.getValue(), query.getOffset(), query.getLimit())
                                    .stream();
                },
                query -> stage.getValue() == null ? 0 : names.count(states(notices), text.getValue()));
        grid.setEmptyStateText(getTranslation("development.notice.empty"));
        add(new LookNav(organizations), bar, grid);
        Anchor all = new Anchor("notices", getTranslation("development.notice.all"));
        all.addClassName("button-link");
        if (access.has(DevelopmentPermissions.WRITE) && !stages.isEmpty()) {
            Button publish = PartBox.form(
                    "development.notice.publish",
                    getTranslation("development.notice.publish"),
                    "development.notice.publish",
                    () -> grid.getDataProvider().refreshAll(),
                    () -> new PublishForm(notices, names, stage.getValue(), Set.of(), LocalDate.now(clock)));
            publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(all, publish);
        } else {
            actions(all);
        }
    }

    /** States of the chosen stage; read once, so that scrolling asks no policies. */
    private Collection<CaseState> states(CaseNotices notices) {
        return states.computeIfAbsent(stage.getValue(), notices::states);
    }

    private static RouterLink link(StageRow row) {
        RouterLink link = new RouterLink();
        link.setText(row.name());
        link.setRoute(
                CaseView.class,
                new RouteParameters(new RouteParam("id", row.id().toString())));
        return link;
    }
}
