package org.zhibu.meetings.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Vote;
import org.zhibu.meetings.minutes.VoteForm;

/** One vote. How many may vote and came is counted from the attendance. */
class VoteEditForm extends VersionedForm<Vote> {
    private static final long serialVersionUID = 1L;
    private static final int MANY = 9999;

    private final transient MeetingServices services;
    private final TextField matter = text("matter", "meetings.field.matter", 200, true);
    private final Select<VoteForm> form = choice("form", "meetings.field.form", List.of(VoteForm.values()), true);
    private final IntegerField written = number("written", "meetings.field.written", 0, MANY, true);
    private final IntegerField yes = number("yes", "meetings.field.yes", 0, MANY, true);
    private final IntegerField no = number("no", "meetings.field.no", 0, MANY, true);
    private final IntegerField abstain = number("abstain", "meetings.field.abstain", 0, MANY, true);

    VoteEditForm(Minutes read, Optional<Vote> edited, MeetingServices services) {
        super(
                read,
                edited.orElseGet(() -> new Vote(
                        UUID.randomUUID(),
                        "",
                        VoteForm.SHOW_OF_HANDS,
                        0,
                        read.headcount().votersPresent(),
                        0,
                        0)),
                () -> services.meetings().read(read.id()));
        this.services = services;
        form.setItemLabelGenerator(f -> getTranslation(f.messageKey()));
        setColspan(matter, 2);
        fill(base());
    }

    @Override
    protected void fill(Vote value) {
        matter.setValue(value.matter());
        form.setValue(value.form());
        written.setValue(value.written());
        yes.setValue(value.yes());
        no.setValue(value.no());
        abstain.setValue(value.abstain());
    }

    @Override
    protected Vote typed() {
        return new Vote(
                base().id(),
                stripped(matter),
                form.getValue(),
                written.getValue(),
                yes.getValue(),
                no.getValue(),
                abstain.getValue());
    }

    @Override
    protected void store(MeetingId id, int onVersion, Vote value) {
        services.minutes().write(id, onVersion, value);
    }

    @Override
    protected Optional<Vote> inside(Minutes minutes) {
        return minutes.votes().stream().filter(v -> v.id().equals(base().id())).findFirst();
    }
}
