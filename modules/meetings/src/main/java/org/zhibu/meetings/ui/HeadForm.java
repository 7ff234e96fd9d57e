package org.zhibu.meetings.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.util.Optional;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.meetings.minutes.Head;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.Minutes;

/** Time, place, chair and recorder of a meeting. */
class HeadForm extends VersionedForm<Head> {
    private static final long serialVersionUID = 1L;
    private static final Duration STEP = Duration.ofMinutes(15);

    private final transient MeetingServices services;
    private final TextField title = text("title", "meetings.field.title", 100, true);
    private final DatePicker date = date("date", "meetings.field.date", true);
    private final TimePicker startsAt = time("startsAt", "meetings.field.startsAt", true);
    private final TimePicker endsAt = time("endsAt", "meetings.field.endsAt", false);
    private final TextField place = text("place", "meetings.field.place", 100, true);
    private final ComboBox<PersonSummary> chair = search("chair", "meetings.field.chair", true);
    private final TextField chairPost = text("chairPost", "meetings.field.chairPost", 60, false);
    private final ComboBox<PersonSummary> recorder = search("recorder", "meetings.field.recorder", true);

    HeadForm(Minutes read, MeetingServices services) {
        super(read, read.head(), () -> services.meetings().read(read.id()));
        this.services = services;
        startsAt.setStep(STEP);
        endsAt.setStep(STEP);
        PersonFields.fromRegister(chair, services.people());
        PersonFields.fromRegister(recorder, services.people());
        fill(read.head());
    }

    @Override
    protected void fill(Head head) {
        title.setValue(head.title());
        date.setValue(head.date());
        startsAt.setValue(head.startsAt());
        endsAt.setValue(head.endsAt());
        place.setValue(head.place());
        chair.setValue(PersonFields.find(services.people(), head.chair()).orElse(null));
        chairPost.setValue(head.chairPost());
        recorder.setValue(PersonFields.find(services.people(), head.recorder()).orElse(null));
    }

    @Override
    protected Head typed() {
        return new Head(
                base().kind(),
                stripped(title),
                base().group(),
                base().groupName(),
                date.getValue(),
                startsAt.getValue(),
                endsAt.getValue(),
                stripped(place),
                PersonFields.id(chair),
                PersonFields.name(chair),
                stripped(chairPost),
                PersonFields.id(recorder),
                PersonFields.name(recorder));
    }

    @Override
    protected void store(MeetingId id, int onVersion, Head value) {
        services.minutes().write(id, onVersion, value);
    }

    @Override
    protected Optional<Head> inside(Minutes minutes) {
        return Optional.of(minutes.head());
    }
}
