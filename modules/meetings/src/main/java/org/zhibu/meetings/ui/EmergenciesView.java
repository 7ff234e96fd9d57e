package org.zhibu.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Page;
import org.zhibu.meetings.minutes.Emergency;
import org.zhibu.meetings.minutes.MeetingId;

/** What was decided without a meeting, and where it was reported (MEET-58). */
@StyleSheet("theme/meetings.css")
@PermitAll
public class EmergenciesView extends Page {
    private static final long serialVersionUID = 1L;

    private final Grid<Emergency> grid = new Grid<>();

    EmergenciesView(MeetingServices services, Clock clock) {
        super("meetings.emergencies");
        hint(getTranslation("meetings.emergencies.hint"));
        List<Component> buttons = new ArrayList<>();
        buttons.add(Routes.link(this, "meetings.action.back", MeetingsView.class));
        if (services.emergencies().mayRecord()) {
            Button add = new Button(
                    getTranslation("meetings.emergency.add"),
                    e -> new FormDialog(
                                    getTranslation("meetings.emergency.add"),
                                    new EmergencyForm(LocalDate.now(clock), services),
                                    "action.save",
                                    () -> grid.getDataProvider().refreshAll())
                            .open());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add.addClassName("opens-form");
            buttons.add(add);
        }
        actions(buttons.toArray(Component[]::new));
        columns();
        grid.setItems(query -> services.emergencies().page(query.getOffset(), query.getLimit()).stream());
        grid.setEmptyStateComponent(new Paragraph(getTranslation("meetings.emergencies.empty")));
        grid.addClassName("meeting-grid");
        add(grid);
    }

    private void columns() {
        grid.addColumn(e -> e.decidedOn().toString())
                .setHeader(getTranslation("meetings.emergency.day"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(Emergency::matter)
                .setHeader(getTranslation("meetings.emergency.matter"))
                .setFlexGrow(3);
        grid.addColumn(Emergency::deciderName).setHeader(getTranslation("meetings.emergency.decider"));
        grid.addColumn(Emergency::reason)
                .setHeader(getTranslation("meetings.emergency.reason"))
                .setFlexGrow(3);
        grid.addComponentColumn(e -> e.meeting() == null
                        ? new Span(getTranslation("meetings.emergency.waits"))
                        : Routes.title(new MeetingId(e.meeting()), getTranslation("meetings.emergency.reported")))
                .setHeader(getTranslation("meetings.emergency.report"));
    }
}
