package org.zhibu.meetings.onecase.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.ui.AttachmentList;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Page;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.onecase.Project;
import org.zhibu.meetings.onecase.ProjectStep;
import org.zhibu.meetings.onecase.Projects;
import org.zhibu.meetings.onecase.StepRecord;
import org.zhibu.meetings.records.RecordRights;
import org.zhibu.meetings.ui.Facts;
import org.zhibu.meetings.ui.Routes;

/** One village project: its numbers, the line of its steps, its documents. */
@StyleSheet("theme/meetings.css")
@PermitAll
public class ProjectView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Projects projects;
    private final transient Attachments attachments;
    private final transient Clock clock;
    private final boolean writes;
    private final Div content = new Div();

    ProjectView(Projects projects, RecordRights rights, Attachments attachments, Clock clock) {
        super("meetings.oneCase.title");
        this.projects = projects;
        this.attachments = attachments;
        this.clock = clock;
        this.writes = rights.writes() && rights.hasProjects();
        content.addClassName("meeting");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(id(event));
    }

    static UUID id(BeforeEnterEvent event) {
        try {
            return UUID.fromString(event.getRouteParameters().get("project").orElse(""));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException();
        }
    }

    private void show(UUID id) {
        Project project = projects.find(id).orElseThrow(NotFoundException::new);
        heading(project.name());
        hint(project.site() + " · " + project.year());
        RouterLink back = Routes.link(this, "meetings.action.back", ProjectsView.class);
        RouterLink print = new RouterLink();
        print.setText(getTranslation("action.print"));
        print.setRoute(ProjectPrintView.class, ProjectsView.param(id));
        print.addClassName("button-link");
        actions(back, print);
        content.removeAll();
        content.add(numbers(project), line(project), files(project));
    }

    private Section numbers(Project project) {
        Section card = card("meetings.oneCase.numbers");
        if (writes) {
            ((Div) card.getChildren().findFirst().orElseThrow())
                    .add(form(
                            "action.edit",
                            project.id(),
                            () -> new ProjectForm(project, LocalDate.now(clock).getYear(), projects)));
        }
        card.add(new Facts()
                .with(
                        "meetings.oneCase.fee",
                        getTranslation(
                                "meetings.oneCase.feeLine",
                                project.capitaFee().toPlainString(),
                                project.population(),
                                project.feeTotal().toPlainString()))
                .with(
                        "meetings.oneCase.labour",
                        getTranslation(
                                "meetings.oneCase.labourLine",
                                project.labourDays(),
                                project.labourers(),
                                project.labourTotal()))
                .with(
                        "meetings.oneCase.consent",
                        getTranslation(
                                project.unanimous() ? "meetings.oneCase.unanimous" : "meetings.oneCase.notUnanimous"))
                .with("meetings.oneCase.content", project.content()));
        projects.consent(project).ifPresent(c -> {
            Paragraph meeting = new Paragraph(getTranslation("meetings.oneCase.meeting") + " ");
            RouterLink link = Routes.toMeeting(this, new MeetingId(c.id()));
            link.setText(c.date() + " " + c.title());
            link.removeClassName("button-link");
            meeting.add(link);
            card.add(meeting);
        });
        return card;
    }

    private Section line(Project project) {
        Section card = card("meetings.oneCase.steps");
        List<StepRecord> taken = projects.steps(project.id());
        OrderedList line = new OrderedList();
        line.addClassName("project-steps");
        for (ProjectStep step : ProjectStep.values()) {
            Optional<StepRecord> done =
                    taken.stream().filter(t -> t.step() == step).findFirst();
            boolean next = step.before()
                    .map(b -> taken.stream().anyMatch(t -> t.step() == b))
                    .orElse(true);
            Span name = new Span(getTranslation(step.messageKey()));
            ListItem item = new ListItem(name);
            item.addClassName(done.isPresent() ? "passed" : next ? "current" : "ahead");
            done.ifPresent(d -> item.add(new Span(" " + d.doneOn()
                    + (step.counts()
                            ? " " + getTranslation("meetings.oneCase.counts", d.expected(), d.present(), d.approved())
                            : "")
                    + (d.note().isEmpty() ? "" : " " + d.note()))));
            if (writes && (done.isPresent() || next)) {
                Button enter = form(
                        done.isPresent() ? "action.edit" : "meetings.oneCase.enter",
                        project.id(),
                        () -> new StepTakenForm(project.id(), step, done, LocalDate.now(clock), projects));
                enter.setAriaLabel(enter.getText() + " " + name.getText());
                item.add(enter);
            }
            line.add(item);
        }
        Paragraph follows = new Paragraph(getTranslation("meetings.oneCase.whatFollows"));
        follows.addClassName("project-follows");
        card.add(line, follows);
        return card;
    }

    private Section files(Project project) {
        Section card = card("meetings.oneCase.files");
        if (writes) {
            ((Div) card.getChildren().findFirst().orElseThrow())
                    .add(form(
                            "meetings.oneCase.files.edit",
                            project.id(),
                            () -> new ProjectFilesForm(project.id(), projects, attachments)));
        }
        card.add(new AttachmentList(attachments, projects.files(project.id()), clock.getZone()));
        return card;
    }

    private Section card(String titleKey) {
        Div head = new Div(new H2(getTranslation(titleKey)));
        head.addClassName("meeting-card-head");
        Section card = new Section(head);
        card.addClassNames("panel", "meeting-card");
        return card;
    }

    private Button form(String labelKey, UUID id, Supplier<? extends EditForm> form) {
        Button button = new Button(
                getTranslation(labelKey),
                e -> new FormDialog(getTranslation(labelKey), form.get(), "action.save", () -> show(id)).open());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.addClassNames("opens-form", "no-print");
        return button;
    }
}
