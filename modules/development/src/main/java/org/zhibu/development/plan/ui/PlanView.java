package org.zhibu.development.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhibu.api.security.Access;
import org.zhibu.api.ui.Confirm;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Notices;
import org.zhibu.api.ui.Page;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.plan.PlanContent;
import org.zhibu.development.plan.PlanNotes;
import org.zhibu.development.plan.PlanOverview;
import org.zhibu.development.plan.PlanOverviews;
import org.zhibu.development.plan.Plans;
import org.zhibu.development.plan.YearPlan;

/** The branch's plan of a year beside what was done: drafted, handed up, pledged, checked. */
@PermitAll
@StyleSheet("theme/development.css")
public class PlanView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Plans plans;
    private final transient PlanOverviews overviews;
    private final transient PlanNotes notes;
    private final transient Access access;
    private final transient Clock clock;
    private final Select<Integer> year;
    private final Div content = new Div();

    PlanView(Plans plans, PlanOverviews overviews, PlanNotes notes, Access access, Clock clock) {
        super("development.plan.title");
        this.plans = plans;
        this.overviews = overviews;
        this.notes = notes;
        this.access = access;
        this.clock = clock;
        hint(getTranslation("development.plan.hint"));
        year = Years.select(this, LocalDate.now(clock).getYear(), this::draw);
        content.addClassName("dev-plan");
        Div controls = new Div(year);
        controls.addClassNames("dev-controls", "no-print");
        add(controls, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Years.of(event.getLocation()).ifPresent(year::setValue);
        draw();
    }

    private void draw() {
        int chosen = year.getValue();
        PlanOverview overview = overviews.of(chosen);
        content.removeAll();
        content.add(new PlanPanels(overview).all());
        List<Component> buttons = new ArrayList<>();
        buttons.add(link("development.plan.action.print", "m/development/plan/print?year=" + chosen));
        if (overview.issued().isPresent()) {
            buttons.add(link("development.plan.action.pledge", "m/development/plan/pledge?year=" + chosen));
        }
        if (access.has(DevelopmentPermissions.WRITE)) {
            buttons.add(opens("development.plan.action.note", new NoteForm(notes, chosen, null, LocalDate.now(clock))));
            own(overview, buttons);
        }
        actions(buttons.toArray(Component[]::new));
    }

    private void own(PlanOverview overview, List<Component> buttons) {
        int chosen = overview.year();
        boolean draft = overview.draft().filter(d -> d.handedUpOn() == null).isPresent();
        if (draft || overview.draft().isEmpty()) {
            buttons.add(opens(
                    draft ? "development.plan.action.edit" : "development.plan.action.draft",
                    new DraftForm(
                            plans,
                            chosen,
                            overview.draft().map(YearPlan::version).orElse(0),
                            overview.draft().map(YearPlan::content).orElse(PlanContent.EMPTY))));
        }
        if (draft) {
            buttons.add(asks("development.plan.action.handUp", () -> plans.handUp(chosen)));
        }
        overview.issued()
                .filter(i -> i.pledgedOn() == null)
                .ifPresent(i -> buttons.add(asks("development.plan.action.confirm", () -> plans.pledge(i))));
    }

    private Button opens(String key, EditForm form) {
        Button button = new Button(
                getTranslation(key), e -> new FormDialog(getTranslation(key), form, "action.save", this::draw).open());
        button.addClassName("opens-form");
        return button;
    }

    private Button asks(String key, Runnable act) {
        Button button = new Button(
                getTranslation(key),
                e -> Confirm.ask(this, getTranslation(key), getTranslation(key + ".text"), key, false, () -> {
                    Notices.attempt(act);
                    draw();
                }));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private Anchor link(String key, String address) {
        Anchor anchor = new Anchor(address, getTranslation(key));
        anchor.setRouterIgnore(false);
        anchor.addClassName("button-link");
        return anchor;
    }
}
