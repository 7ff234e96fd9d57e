package org.zhibu.meetings.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.UUID;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Task;

/** One task with its owner and deadline (MEET-55). */
class TaskForm extends VersionedForm<Task> {
    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 14;

    private final transient MeetingServices services;
    private final TextArea task = longText("task", "meetings.field.task", 500, true);
    private final ComboBox<PersonSummary> owner = search("owner", "meetings.field.owner", true);
    private final DatePicker deadline = date("deadline", "meetings.field.deadline", true);

    TaskForm(Minutes read, Optional<Task> edited, MeetingServices services) {
        super(
                read,
                edited.orElseGet(() -> new Task(
                        UUID.randomUUID(), "", null, "", read.head().date().plusDays(USUAL_DAYS), null)),
                () -> services.meetings().read(read.id()));
        this.services = services;
        PersonFields.fromRegister(owner, services.people());
        fill(base());
    }

    @Override
    protected void fill(Task value) {
        task.setValue(value.task());
        owner.setValue(PersonFields.find(services.people(), value.owner()).orElse(null));
        deadline.setValue(value.deadline());
    }

    @Override
    protected Task typed() {
        return new Task(
                base().id(),
                stripped(task),
                PersonFields.id(owner),
                PersonFields.name(owner),
                deadline.getValue(),
                base().doneOn());
    }

    @Override
    protected void store(MeetingId id, int onVersion, Task value) {
        services.minutes().write(id, onVersion, value);
    }

    @Override
    protected Optional<Task> inside(Minutes minutes) {
        return minutes.tasks().stream().filter(t -> t.id().equals(base().id())).findFirst();
    }
}
