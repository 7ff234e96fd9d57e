package org.zhibu.development.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.zhibu.api.security.Access;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.ui.PartBox;
import org.zhibu.development.plan.PlanContent;
import org.zhibu.development.plan.PlanNotes;
import org.zhibu.development.plan.PlanOverview;
import org.zhibu.development.plan.PlanOverviews;
import org.zhibu.development.plan.Plans;
import org.zhibu.development.plan.YearPlan;

/** The branch's plan of a year beside what was done: drafted, handed up, pledged, checked. */
@PermitAll
public class PlanView extends YearPage {
    private static final long serialVersionUID = 1L;

    private final transient Plans plans;
    private final transient PlanOverviews overviews;
    private final transient PlanNotes notes;
    private final transient Access access;
    private final transient Clock clock;

    PlanView(Plans plans, PlanOverviews overviews, PlanNotes notes, Access access, Clock clock) {
        super(
                "development.plan.title",
                "development.plan.hint",
                LocalDate.now(clock).getYear());
        this.plans = plans;
        this.overviews = overviews;
        this.notes = notes;
        this.access = access;
        this.clock = clock;
    }

    @Override
    void draw(int chosen) {
        PlanOverview overview = overviews.of(chosen);
        show(new PlanPanels(overview).all().toArray(Component[]::new));
        List<Component> buttons = new ArrayList<>();
        buttons.add(link("development.plan.action.print", "m/development/plan/print?year=" + chosen));
        if (overview.issued().isPresent()) {
            buttons.add(link("development.plan.action.pledge", "m/development/plan/pledge?year=" + chosen));
        }
        if (access.has(DevelopmentPermissions.WRITE)) {
            buttons.add(opens(
                    "development.plan.action.note", () -> new NoteForm(notes, chosen, null, LocalDate.now(clock))));
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
                    () -> new DraftForm(
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

    private Button opens(String key, Supplier<EditForm> form) {
        return PartBox.form(key, getTranslation(key), "action.save", this::draw, form);
    }
}
