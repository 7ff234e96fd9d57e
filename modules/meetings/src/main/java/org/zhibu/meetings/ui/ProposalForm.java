package org.zhibu.meetings.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.zhibu.api.organization.PartyGroup;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.convening.Proposals;
import org.zhibu.meetings.minutes.MeetingKind;

/** A topic that somebody proposes for a meeting to come (MEET-33). */
class ProposalForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Proposals proposals;
    private final Select<MeetingKind> kind;
    private final Select<PartyGroup> group;
    private final TextField topic = text("topic", "meetings.field.topic", 200, true);
    private final TextArea reason = longText("reason", "meetings.field.proposalReason", 2000, false);
    private final Checkbox important = flag("meetings.field.important");

    ProposalForm(MeetingServices services) {
        this.proposals = services.proposals();
        kind = choice("kind", "meetings.field.proposedFor", proposals.kinds(), true);
        kind.setItemLabelGenerator(k -> getTranslation(k.messageKey()));
        group = choice("group", "meetings.field.group", services.beginnings().allGroups(), false);
        group.setEmptySelectionAllowed(false);
        markRequired(group, "meetings.field.group");
        group.setItemLabelGenerator(g -> g == null ? "" : g.name());
        group.setVisible(false);
        important.setHelperText(getTranslation("meetings.help.important"));
        addComponentAtIndex(1, kind);
        addComponentAtIndex(2, group);
        setColspan(topic, 2);
        kind.addValueChangeListener(
                e -> group.setVisible(e.getValue() != null && e.getValue().ofGroup()));
        proposals.kinds().stream().findFirst().ifPresent(kind::setValue);
    }

    @Override
    protected void save() {
        PartyGroup chosen = kind.getValue().ofGroup() ? group.getValue() : null;
        proposals.propose(
                kind.getValue(),
                chosen == null ? null : chosen.id().value(),
                stripped(topic),
                stripped(reason),
                important.getValue());
    }
}
