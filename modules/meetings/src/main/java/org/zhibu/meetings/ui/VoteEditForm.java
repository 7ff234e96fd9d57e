package org.zhibu.meetings.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.meetings.minutes.Business;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Vote;
import org.zhibu.meetings.minutes.VoteForm;
import org.zhibu.meetings.minutes.VoteNumbers;

/** What a vote is about and how it is taken (MEET-73, MEET-74). */
class VoteEditForm extends VersionedForm<Vote> {
    private static final long serialVersionUID = 1L;

    private final transient MeetingServices services;
    private final Select<Business> business =
            choice("business", "meetings.field.business", List.of(Business.values()), true);
    private final ComboBox<PersonSummary> person = search("person", "meetings.field.concerned", true);
    private final TextField matter = text("matter", "meetings.field.matter", 200, true);
    private final Select<VoteForm> form = choice("form", "meetings.field.form", List.of(VoteForm.values()), true);
    private final TextField changes = text("changes", "meetings.field.changes", 60, false);

    VoteEditForm(Minutes read, Optional<Vote> edited, MeetingServices services) {
        super(
                read,
                edited.orElseGet(() ->
                        Vote.open(UUID.randomUUID(), "", Business.ORDINARY, null, "", VoteForm.SHOW_OF_HANDS, "")),
                () -> services.meetings().read(read.id()));
        this.services = services;
        VoteNumbers numbers = services.votes().numbers(read);
        business.setItemLabelGenerator(b -> getTranslation(b.messageKey()));
        form.setItemLabelGenerator(f -> getTranslation(f.messageKey()));
        PersonFields.fromRegister(person, services.people());
        changes.setHelperText(getTranslation("meetings.help.changes"));
        setColspan(matter, 2);
        business.addValueChangeListener(e -> {
            person.setVisible(e.getValue() != null && e.getValue().isPersonal());
            if (e.isFromClient() && e.getValue() != null) {
                if (numbers.secret(e.getValue()) && !form.getValue().isSecret()) {
                    form.setValue(VoteForm.SECRET_BALLOT);
                }
                suggest();
            }
        });
        person.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                suggest();
            }
        });
        fill(base());
    }

    /** The usual words, as long as nobody has written others. */
    private void suggest() {
        Business about = business.getValue();
        if (about == null || !about.isPersonal() || person.getValue() == null) {
            return;
        }
        matter.setValue(getTranslation("meetings.matter." + about, PersonFields.name(person)));
    }

    @Override
    protected void fill(Vote value) {
        business.setValue(value.business());
        person.setVisible(value.business().isPersonal());
        person.setValue(PersonFields.find(services.people(), value.person()).orElse(null));
        matter.setValue(value.matter());
        form.setValue(value.form());
        changes.setValue(value.changes());
    }

    @Override
    protected Vote typed() {
        boolean personal = business.getValue() != null && business.getValue().isPersonal();
        return base().about(
                        stripped(matter),
                        business.getValue(),
                        personal ? PersonFields.id(person) : null,
                        personal ? PersonFields.name(person) : "",
                        form.getValue(),
                        stripped(changes));
    }

    @Override
    protected void store(MeetingId id, int onVersion, Vote value) {
        services.votes().write(id, onVersion, value);
    }

    @Override
    protected Optional<Vote> inside(Minutes minutes) {
        return minutes.vote(base().id());
    }
}
