package org.zhibu.meetings.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.organization.PartyGroup;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.plan.PlanEditor;
import org.zhibu.meetings.plan.Planned;

/** Adds a meeting to the plan, or moves one and says what it is about. */
class PlannedForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient PlanEditor editor;
    private final transient @Nullable Planned edited;
    private final Select<MeetingKind> kind;
    private final Select<PartyGroup> group;
    private final DatePicker date = date("date", "meetings.field.date", true);
    private final TimePicker startsAt = time("startsAt", "meetings.field.startsAt", true);
    private final TextField place = text("place", "meetings.field.place", 100, false);
    private final TextField theme = text("theme", "meetings.plan.theme", 200, false);

    /** @param day the day that is proposed for a new one */
    PlannedForm(PlanEditor editor, Optional<Planned> planned, LocalDate day) {
        this.editor = editor;
        edited = planned.orElse(null);
        List<PartyGroup> groups = editor.groups();
        kind = choice("kind", "meetings.field.kind", editor.kinds(), true);
        kind.setItemLabelGenerator(k -> getTranslation(k.messageKey()));
        group = choice("group", "meetings.field.group", groups, false);
        group.setEmptySelectionAllowed(false);
        markRequired(group, "meetings.field.group");
        group.setItemLabelGenerator(g -> g == null ? "" : g.name());
        addComponentAtIndex(1, group);
        addComponentAtIndex(1, kind);
        startsAt.setStep(Duration.ofMinutes(15));
        setColspan(theme, 2);
        theme.setHelperText(getTranslation("meetings.plan.theme.help"));
        kind.addValueChangeListener(e -> {
            group.setVisible(e.getValue() != null && e.getValue().ofGroup());
            if (group.isVisible() && group.getValue() == null) {
                groups.stream().findFirst().ifPresent(group::setValue);
            }
        });
        date.setValue(planned.map(Planned::date).orElse(day));
        startsAt.setValue(planned.map(Planned::startsAt).orElse(LocalTime.of(9, 0)));
        place.setValue(planned.map(Planned::place).orElse(""));
        theme.setValue(planned.map(Planned::theme).orElse(""));
        kind.setVisible(planned.isEmpty());
        group.setVisible(false);
        if (planned.isEmpty()) {
            editor.kinds().stream().findFirst().ifPresent(kind::setValue);
        }
    }

    @Override
    public boolean editsRecord() {
        return edited != null;
    }

    @Override
    protected void save() {
        Planned old = edited;
        if (old == null) {
            PartyGroup chosen = group.getValue();
            editor.add(new Planned(
                    null,
                    0,
                    kind.getValue(),
                    chosen == null || !kind.getValue().ofGroup()
                            ? null
                            : chosen.id().value(),
                    date.getValue(),
                    date.getValue(),
                    startsAt.getValue(),
                    stripped(place),
                    stripped(theme),
                    null));
        } else {
            editor.change(new Planned(
                    old.id(),
                    old.version(),
                    old.kind(),
                    old.group(),
                    date.getValue(),
                    old.first(),
                    startsAt.getValue(),
                    stripped(place),
                    stripped(theme),
                    old.meeting()));
        }
    }
}
