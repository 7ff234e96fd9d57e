package org.zhibu.meetings.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.organization.PartyGroup;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.plan.FixedDay;

/** The usual day and hour of a kind of meeting, or of a group's meetings. */
class FixedDayForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient PlanServices services;
    private final transient @Nullable FixedDay edited;
    private final Select<MeetingKind> kind;
    private final Select<PartyGroup> group;
    private final Select<DayOfWeek> weekday;
    private final IntegerField dayOfMonth = number("dayOfMonth", "meetings.fixedDay.dayOfMonth", 1, 31, false);
    private final IntegerField monthOfPeriod = number("monthOfPeriod", "meetings.fixedDay.monthOfPeriod", 1, 12, false);
    private final TimePicker startsAt = time("startsAt", "meetings.field.startsAt", true);
    private final TextField place = text("place", "meetings.field.place", 100, false);

    FixedDayForm(PlanServices services, Optional<FixedDay> fixed) {
        this.services = services;
        edited = fixed.orElse(null);
        kind = choice("kind", "meetings.field.kind", services.editor().kinds(), true);
        kind.setItemLabelGenerator(k -> getTranslation(k.messageKey()));
        group = choice("group", "meetings.field.group", services.editor().groups(), false);
        group.setEmptySelectionCaption(getTranslation("meetings.fixedDay.allGroups"));
        group.setItemLabelGenerator(g -> g == null ? getTranslation("meetings.fixedDay.allGroups") : g.name());
        weekday = choice("weekday", "meetings.fixedDay.weekday", List.of(DayOfWeek.values()), false);
        weekday.setItemLabelGenerator(d -> d == null ? "" : d.getDisplayName(TextStyle.FULL, getLocale()));
        addComponentAtIndex(1, weekday);
        addComponentAtIndex(1, group);
        addComponentAtIndex(1, kind);
        startsAt.setStep(Duration.ofMinutes(15));
        weekday.setHelperText(getTranslation("meetings.fixedDay.weekday.help"));
        dayOfMonth.setHelperText(getTranslation("meetings.fixedDay.dayOfMonth.help"));
        monthOfPeriod.setHelperText(getTranslation("meetings.fixedDay.monthOfPeriod.help"));
        kind.addValueChangeListener(
                e -> group.setVisible(e.getValue() != null && e.getValue().ofGroup()));
        startsAt.setValue(fixed.map(FixedDay::startsAt).orElse(LocalTime.of(9, 0)));
        group.setVisible(false);
        fixed.ifPresent(f -> {
            weekday.setValue(f.weekday());
            dayOfMonth.setValue(f.dayOfMonth());
            monthOfPeriod.setValue(f.monthOfPeriod());
            place.setValue(f.place());
            kind.setVisible(false);
        });
        if (fixed.isEmpty()) {
            services.editor().kinds().stream().findFirst().ifPresent(kind::setValue);
        }
    }

    @Override
    public boolean editsRecord() {
        return edited != null;
    }

    @Override
    protected void save() {
        if (weekday.getValue() == null && dayOfMonth.getValue() == null) {
            throw new RefusedException(
                    Finding.block("", "meetings.fixedDay.refused.noDay").at("dayOfMonth"));
        }
        FixedDay old = edited;
        MeetingKind chosen = old == null ? kind.getValue() : old.kind();
        PartyGroup ofGroup = group.getValue();
        services.fixed()
                .set(new FixedDay(
                        old == null ? null : old.id(),
                        old == null ? 0 : old.version(),
                        chosen,
                        old != null
                                ? old.group()
                                : ofGroup == null || !chosen.ofGroup()
                                        ? null
                                        : ofGroup.id().value(),
                        weekday.getValue(),
                        dayOfMonth.getValue(),
                        monthOfPeriod.getValue(),
                        startsAt.getValue(),
                        stripped(place)));
    }
}
