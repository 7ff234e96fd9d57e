package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.security.Access;
import org.zhibu.api.ui.Confirm;
import org.zhibu.api.ui.Notices;
import org.zhibu.api.ui.Page;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.ui.PartBox;
import org.zhibu.development.cultivation.Trainee;
import org.zhibu.development.cultivation.Trainees;
import org.zhibu.development.cultivation.Training;
import org.zhibu.development.cultivation.Trainings;

/** One training: who took part, with which score, certificate and essay. */
@StyleSheet("theme/development.css")
@PermitAll
public class TrainingView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Trainings trainings;
    private final transient Trainees trainees;
    private final transient Attachments attachments;
    private final transient Organizations organizations;
    private final transient LocalDate today;
    private final boolean writes;
    private final Grid<Trainee> grid = new Grid<>();
    private final Paragraph sum = new Paragraph();
    private UUID id = new UUID(0, 0);

    TrainingView(
            Trainings trainings,
            Trainees trainees,
            Attachments attachments,
            Organizations organizations,
            Access access,
            Clock clock) {
        super("development.training.title");
        this.trainings = trainings;
        this.trainees = trainees;
        this.attachments = attachments;
        this.organizations = organizations;
        this.today = LocalDate.now(clock);
        this.writes = access.has(DevelopmentPermissions.CULTIVATE);
        sum.addClassName("dev-progress");
        grid.addClassNames("dev-grid", "dev-due-grid");
        grid.addComponentColumn(this::line).setHeader(getTranslation("development.cultivation.person"));
        grid.setEmptyStateText(getTranslation("development.training.noTrainees"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        add(new CultivationNav(), sum, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            id = UUID.fromString(event.getRouteParameters().get("training").orElse(""));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException();
        }
        if (trainings.find(id).isEmpty()) {
            throw new NotFoundException();
        }
        grid.setItems(q -> trainees.page(id, q.getOffset(), q.getLimit()).stream(), q -> trainees.count(id));
        draw();
    }

    private void draw() {
        Training training = trainings.find(id).orElseThrow(NotFoundException::new);
        heading(training.draft().title());
        sum.setText(getTranslation(
                "development.training.line",
                training.draft().from(),
                training.draft().to(),
                training.draft().days().stripTrailingZeros().toPlainString(),
                training.draft().organizer(),
                training.trainees(),
                training.passed(),
                training.essays()));
        grid.getDataProvider().refreshAll();
        if (writes) {
            Button people = PartBox.form(
                    "development.training.addPeople",
                    training.draft().title(),
                    "development.training.addPeople",
                    this::draw,
                    () -> new AddTraineesForm(trainees, id, training.draft().forCandidates(), organizations.groups()));
            people.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(
                    PartBox.form(
                            "action.edit",
                            training.draft().title(),
                            "action.save",
                            this::draw,
                            () -> new TrainingForm(trainings, training, today)),
                    people);
        }
    }

    private Component line(Trainee of) {
        Div who = new Div(Words.name(of.caseId(), of.name()), badges(of));
        who.addClassName("dev-due-who");
        Div line = new Div(who);
        line.addClassName("dev-due");
        if (writes) {
            BigDecimalField score = new BigDecimalField();
            score.setPlaceholder(getTranslation("development.training.scoreOf"));
            score.setAriaLabel(getTranslation("development.training.scoreOf") + " " + of.name());
            score.addThemeVariants(TextFieldVariant.LUMO_SMALL);
            score.setValue(of.score());
            score.addValueChangeListener(e -> {
                if (e.isFromClient()) {
                    enter(of, e.getValue());
                }
            });
            Button out = new Button(
                    getTranslation("development.training.out"),
                    e -> Confirm.ask(
                            this,
                            getTranslation("development.training.out.ask", of.name()),
                            getTranslation("development.training.out.text"),
                            "development.training.out",
                            true,
                            () -> {
                                if (Notices.attempt(() -> trainees.remove(id, of.caseId()))) {
                                    draw();
                                }
                            }));
            out.setAriaLabel(getTranslation("development.training.out") + " " + of.name());
            out.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            line.add(
                    score,
                    PartBox.small(
                            "action.edit",
                            of.name(),
                            "action.save",
                            this::draw,
                            () -> new TraineeForm(trainees, attachments, id, of)),
                    out);
        }
        return line;
    }

    private Div badges(Trainee of) {
        Div badges = new Div();
        badges.addClassName("dev-due-badges");
        badges.add(PartBox.badge(getTranslation(of.state().messageKey()), "plain"));
        if (of.score() != null) {
            badges.add(PartBox.badge(
                    of.score().stripTrailingZeros().toPlainString() + " "
                            + getTranslation(
                                    of.passed() ? "development.training.passed" : "development.training.failed"),
                    of.passed() ? "good" : "bad"));
        }
        badges.add(
                of.essayOn() == null
                        ? PartBox.badge(getTranslation("development.training.essayMissing"), "warn")
                        : PartBox.badge(getTranslation("development.training.essayThere", of.essayOn()), "good"));
        return badges;
    }

    /** What was refused gives way to what stands there by now. */
    private void enter(Trainee of, @Nullable BigDecimal score) {
        Trainees.Result seen = of.result();
        Notices.attempt(() -> trainees.enter(
                id, of.caseId(), seen, new Trainees.Result(score, seen.certificate(), seen.essayOn(), seen.essay())));
        draw();
    }
}
