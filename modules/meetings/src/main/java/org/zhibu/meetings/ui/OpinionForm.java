package org.zhibu.meetings.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.Choice;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Vote;
import org.zhibu.meetings.minutes.WrittenOpinion;

/** A written opinion of a voter who is absent (MEET-71). */
class OpinionForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient MeetingServices services;
    private final transient Minutes read;
    private final transient Vote vote;
    private final Select<Attendee> person;
    private final Select<Choice> choice = choice("choice", "meetings.field.choice", List.of(Choice.values()), true);
    private final DatePicker day = date("day", "meetings.field.handedInDay", true);
    private final TimePicker at = time("at", "meetings.field.handedInAt", true);

    OpinionForm(Minutes read, Vote vote, MeetingServices services) {
        this.services = services;
        this.read = read;
        this.vote = vote;
        List<Attendee> absent = read.attendees().stream()
                .filter(a -> a.expected() && a.votes() && !a.present() && a.person() != null)
                .toList();
        person = choice("person", "meetings.field.absentVoter", absent, true);
        person.setItemLabelGenerator(a -> a == null ? "" : a.name());
        addComponentAtIndex(1, person);
        choice.setItemLabelGenerator(c -> getTranslation(c.messageKey()));
        day.setValue(read.head().date());
        at.setValue(read.head().startsAt());
    }

    @Override
    protected void save() {
        services.votes()
                .write(
                        read.id(),
                        read.version(),
                        new WrittenOpinion(
                                UUID.randomUUID(),
                                vote.id(),
                                Objects.requireNonNull(person.getValue().person()),
                                person.getValue().name(),
                                choice.getValue(),
                                day.getValue().atTime(at.getValue())));
    }
}
