package org.zhibu.server.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.ActivistTier;
import org.zhibu.api.people.DecidingBody;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.people.RemovalCause;
import org.zhibu.api.people.StatusAct;
import org.zhibu.api.people.StatusDecision;
import org.zhibu.api.people.StatusHistory;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.people.Register;

/** Records a decision on someone's standing (PPL-21). It asks only for what the chosen act needs. */
class DecisionForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient StatusHistory history;
    private final PersonId person;
    private final Select<StatusAct> act;
    private final TextField basis;
    private final Select<DecidingBody> body;
    private final DatePicker decidedOn;
    private final Select<DecidingBody> approvalBody;
    private final DatePicker approvedOn;
    private final DatePicker from;
    private final DatePicker until;
    private final Select<ActivistTier> tier;
    private final Select<RemovalCause> cause;

    DecisionForm(StatusHistory history, PersonId person, PoliticalStatus status) {
        this.history = history;
        this.person = person;
        act = choice("act", "people.act", acts(status), true);
        act.setItemLabelGenerator(a -> getTranslation("statusAct." + a));
        setColspan(act, 2);
        tier = choice("tier", "people.tier", List.of(ActivistTier.values()), true);
        tier.setItemLabelGenerator(t -> getTranslation("activistTier." + t));
        cause = choice("cause", "people.cause", List.of(RemovalCause.values()), true);
        cause.setItemLabelGenerator(c -> getTranslation("removalCause." + c));
        body = choice("body", "people.body", List.of(DecidingBody.values()), true);
        body.setItemLabelGenerator(b -> getTranslation("decidingBody." + b));
        decidedOn = date("decidedOn", "people.decidedOn", true);
        approvalBody = choice(
                "approvalBody", "people.approvalBody", List.of(DecidingBody.COMMITTEE, DecidingBody.COUNTY), true);
        approvalBody.setItemLabelGenerator(b -> getTranslation("decidingBody." + b));
        approvedOn = date("approvedOn", "people.approvedOn", true);
        from = date("from", "people.from", true);
        until = date("until", "people.until", true);
        basis = text("basis", "people.basis", Register.MAX_BASIS, true);
        basis.setHelperText(getTranslation("people.basis.help"));
        setColspan(basis, 2);
        act.addValueChangeListener(e -> arrange(e.getValue()));
        arrange(null);
    }

    /** What may happen to someone of the status; acts that name an earlier row stand at that row. */
    private static List<StatusAct> acts(PoliticalStatus status) {
        return Arrays.stream(StatusAct.values())
                .filter(a -> a.fits(status) && a.kind() != StatusAct.Kind.NAMING && a.kind() != StatusAct.Kind.START)
                .toList();
    }

    private void arrange(@Nullable StatusAct chosen) {
        Set<DecidingBody> bodies = chosen == null ? Set.of() : chosen.bodies();
        boolean approved = chosen != null && !chosen.approvers().isEmpty();
        boolean side = chosen != null && chosen.kind() == StatusAct.Kind.SIDE;
        show(tier, chosen == StatusAct.SET_TIER || chosen == StatusAct.ADOPT_ACTIVIST);
        show(cause, chosen == StatusAct.REMOVE);
        body.setItems(bodies.stream().sorted().toList());
        show(body, bodies.size() > 1);
        bodies.stream().sorted().findFirst().ifPresent(body::setValue);
        show(approvalBody, approved);
        approvalBody.setValue(approved ? DecidingBody.COMMITTEE : null);
        show(approvedOn, approved);
        show(from, side);
        show(until, chosen == StatusAct.EXTEND || chosen == StatusAct.OBSERVE || chosen == StatusAct.SET_CORRECTION);
        if (chosen == StatusAct.ADOPT_ACTIVIST) {
            tier.setValue(ActivistTier.ORDINARY);
        }
    }

    private static void show(Component field, boolean shown) {
        field.setVisible(shown);
    }

    @Override
    protected void save() {
        StatusAct chosen = Objects.requireNonNull(act.getValue());
        history.decide(new StatusDecision(
                person,
                chosen,
                Objects.requireNonNull(body.getValue()),
                decidedOn.getValue(),
                approvalBody.isVisible() ? approvalBody.getValue() : DecidingBody.NONE,
                approvedOn.isVisible() ? approvedOn.getValue() : null,
                from.isVisible() ? from.getValue() : null,
                until.isVisible() ? until.getValue() : null,
                tier.isVisible() ? tier.getValue() : null,
                cause.isVisible() ? cause.getValue() : null,
                stripped(basis),
                null,
                null,
                ""));
    }
}
