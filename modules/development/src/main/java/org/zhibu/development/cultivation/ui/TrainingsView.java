package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.zhibu.api.security.Access;
import org.zhibu.api.ui.Page;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.ui.PartBox;
import org.zhibu.development.cultivation.Trainees;
import org.zhibu.development.cultivation.Training;
import org.zhibu.development.cultivation.Trainings;

/** Trainings of a year, how many are still wanted (DEV-23), and whose essays are missing (DEV-26). */
@StyleSheet("theme/development.css")
@PermitAll
public class TrainingsView extends Page {
    private static final long serialVersionUID = 1L;
    private static final int YEARS = 10;
    private static final int ESSAYS = 200;

    private final transient Trainings trainings;
    private final transient Trainees trainees;
    private final transient LocalDate today;
    private final Select<Integer> year = new Select<>();
    private final Div content = new Div();

    TrainingsView(Trainings trainings, Trainees trainees, Access access, Clock clock) {
        super("development.training.title");
        this.trainings = trainings;
        this.trainees = trainees;
        this.today = LocalDate.now(clock);
        hint(getTranslation("development.training.hint"));
        year.setLabel(getTranslation("development.training.year"));
        year.setItems(IntStream.range(0, YEARS)
                .mapToObj(back -> today.getYear() - back)
                .toList());
        year.setValue(today.getYear());
        year.addValueChangeListener(e -> draw());
        Div bar = new Div(year);
        bar.addClassNames("dev-filters", "no-print");
        content.addClassName("dev-part");
        add(new CultivationNav(), bar, content);
        if (access.has(DevelopmentPermissions.CULTIVATE)) {
            var add = PartBox.form(
                    "development.training.add",
                    getTranslation("development.training.add"),
                    "action.save",
                    this::draw,
                    () -> new TrainingForm(trainings, null, today));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(add);
        }
        draw();
    }

    private void draw() {
        content.removeAll();
        Trainings.Held held = trainings.held(today);
        Paragraph sum = new Paragraph(getTranslation(
                "development.training.held",
                getTranslation("development.cadence." + held.wanted().per()),
                held.wanted().min(),
                held.held()));
        sum.addClassName("dev-progress");
        content.add(sum);
        PartBox list = new PartBox();
        List<Training> found = trainings.list(year.getValue());
        if (found.isEmpty()) {
            list.empty("development.training.empty");
        }
        found.forEach(t -> line(list, t));
        Section panel = new Section(list);
        panel.addClassName("panel");
        content.add(panel);
        List<Trainees.MissingEssay> essays = trainees.essaysMissing(ESSAYS);
        if (!essays.isEmpty()) {
            PartBox missing = new PartBox();
            essays.forEach(e -> missing.line(
                    Words.name(e.caseId(), e.name()),
                    PartBox.badge(getTranslation("development.training.essayMissing"), "warn"),
                    link(e.training(), e.title()),
                    PartBox.text(e.endedOn().toString())));
            Section below =
                    new Section(new H2(getTranslation("development.training.essaysMissing", essays.size())), missing);
            below.addClassName("panel");
            content.add(below);
        }
    }

    private void line(PartBox list, Training t) {
        String kind = t.draft().forCandidates() ? "CANDIDATE" : "ACTIVIST";
        Div badges = new Div(PartBox.badge(getTranslation("development.training." + kind), "plain"));
        badges.addClassName("dev-due-badges");
        if (t.tooShort()) {
            badges.add(PartBox.badge(getTranslation("development.training.tooShort"), "warn"));
        }
        list.line(
                link(t.id(), t.draft().title()),
                badges,
                PartBox.text(getTranslation(
                        "development.training.line",
                        t.draft().from(),
                        t.draft().to(),
                        t.draft().days().stripTrailingZeros().toPlainString(),
                        t.draft().organizer(),
                        t.trainees(),
                        t.passed(),
                        t.essays())));
    }

    private static RouterLink link(UUID training, String title) {
        RouterLink link = new RouterLink();
        link.setText(title);
        link.setRoute(TrainingView.class, new RouteParameters(new RouteParam("training", training.toString())));
        link.addClassName("dev-line-name");
        return link;
    }
}
