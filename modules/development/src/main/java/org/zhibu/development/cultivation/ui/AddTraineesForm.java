package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.UUID;
import org.zhibu.api.organization.PartyGroup;
import org.zhibu.api.people.ActivistTier;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.Notices;
import org.zhibu.development.cultivation.Trainees;
import org.zhibu.development.path.CaseState;

/** Adds everybody of a stage, a roster and a group to a training at once. */
class AddTraineesForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Trainees trainees;
    private final UUID training;
    private final Select<CaseState.Stage> stage;
    private final Select<ActivistTier> tier;
    private final Select<PartyGroup> group;

    AddTraineesForm(Trainees trainees, UUID training, boolean forCandidates, List<PartyGroup> groups) {
        this.trainees = trainees;
        this.training = training;
        stage = choice(
                "stage",
                "development.training.stage",
                List.of(
                        CaseState.Stage.APPLICATION,
                        CaseState.Stage.ACTIVIST,
                        CaseState.Stage.CANDIDATE,
                        CaseState.Stage.PROBATION),
                true);
        stage.setItemLabelGenerator(s -> getTranslation(s.messageKey()));
        stage.setValue(forCandidates ? CaseState.Stage.CANDIDATE : CaseState.Stage.ACTIVIST);
        tier = choice("tier", "development.cultivation.tier", List.of(ActivistTier.values()), false);
        tier.setItemLabelGenerator(
                t -> getTranslation(t == null ? "development.cultivation.all" : "activistTier." + t));
        group = choice("group", "development.cultivation.group", groups, false);
        group.setItemLabelGenerator(g -> g == null ? getTranslation("development.cultivation.all") : g.name());
    }

    @Override
    protected void save() {
        PartyGroup of = group.getValue();
        int added = trainees.addAll(
                training,
                stage.getValue(),
                tier.getValue(),
                of == null ? null : of.id().value());
        Notices.done(getTranslation("development.training.added", added));
    }
}
