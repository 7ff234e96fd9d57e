package org.zhibu.meetings.onecase.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Page;
import org.zhibu.meetings.onecase.ProjectRow;
import org.zhibu.meetings.onecase.Projects;
import org.zhibu.meetings.records.RecordRights;
import org.zhibu.meetings.records.ui.RecordsNav;

/** Village projects that are deliberated one by one. */
@StyleSheet("theme/meetings.css")
@PermitAll
public class ProjectsView extends Page {
    private static final long serialVersionUID = 1L;

    ProjectsView(Projects projects, RecordRights rights, Clock clock) {
        super("meetings.oneCase.title");
        hint(getTranslation("meetings.oneCase.hint"));
        Grid<ProjectRow> grid = new Grid<>();
        grid.addClassName("meeting-grid");
        grid.addColumn(ProjectRow::year)
                .setHeader(getTranslation("meetings.field.year"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(p -> link(p.id(), p.name()))
                .setHeader(getTranslation("meetings.oneCase.name"))
                .setFlexGrow(2);
        grid.addColumn(ProjectRow::site).setHeader(getTranslation("meetings.oneCase.site"));
        grid.addColumn(p -> p.feeTotal().toPlainString())
                .setHeader(getTranslation("meetings.oneCase.feeTotal"))
                .setAutoWidth(true);
        grid.addColumn(ProjectRow::labourTotal)
                .setHeader(getTranslation("meetings.oneCase.labourTotal"))
                .setAutoWidth(true);
        grid.addColumn(p -> p.last() == null
                        ? getTranslation("meetings.oneCase.notBegun")
                        : getTranslation(p.last().messageKey()))
                .setHeader(getTranslation("meetings.oneCase.lastStep"))
                .setFlexGrow(2);
        Paragraph empty = new Paragraph(getTranslation("meetings.oneCase.empty"));
        empty.addClassName("empty");
        grid.setEmptyStateComponent(empty);
        grid.setItems(projects.list());
        if (rights.writes() && rights.hasProjects()) {
            Button create = new Button(getTranslation("meetings.oneCase.new"), e -> {
                ProjectForm form = new ProjectForm(null, LocalDate.now(clock).getYear(), projects);
                new FormDialog(
                                getTranslation("meetings.oneCase.new"),
                                form,
                                "action.save",
                                () -> getUI().ifPresent(ui -> ui.navigate(ProjectView.class, param(form.id()))))
                        .open();
            });
            create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            create.addClassName("opens-form");
            actions(create);
        }
        add(new RecordsNav(rights), grid);
    }

    static RouteParameters param(UUID id) {
        return new RouteParameters(new RouteParam("project", id.toString()));
    }

    private static RouterLink link(UUID id, String name) {
        RouterLink link = new RouterLink();
        link.setText(name);
        link.setRoute(ProjectView.class, param(id));
        return link;
    }
}
