package org.zhibu.meetings.onecase.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.meetings.onecase.ProjectPapers;
import org.zhibu.meetings.records.RecordRights;
import org.zhibu.meetings.records.ui.RecordPage;

/** A village project on paper. */
@StyleSheet("theme/meetings.css")
@PermitAll
public class ProjectPrintView extends RecordPage implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient ProjectPapers papers;

    ProjectPrintView(ProjectPapers papers, RecordRights rights) {
        super("meetings.oneCase.print", rights);
        this.papers = papers;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = ProjectView.id(event);
        RouterLink back = new RouterLink();
        back.setText(getTranslation("meetings.action.back"));
        back.setRoute(ProjectView.class, ProjectsView.param(id));
        back.addClassName("button-link");
        try {
            show(papers.of(id), "project", () -> papers.of(id), back);
        } catch (RefusedException unknown) {
            throw new NotFoundException();
        }
    }
}
