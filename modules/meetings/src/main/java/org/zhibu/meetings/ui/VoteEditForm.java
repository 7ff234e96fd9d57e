package org.zhibu.meetings.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final TextField personName = text("personName", "meetings.field.concernedName", 60, true);
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
            show(e.getValue());
            if (e.isFromClient() && e.getValue() != null) {
                if (numbers.secret(e.getValue()) && !form.getValue().isSecret()) {
                    form.setValue(VoteForm.SECRET_BALLOT);
                }
                suggest();
            }
        });
        personName.setHelperText(getTranslation("meetings.help.concernedName"));
        personName.addValueChangeListener(e -> {
            if (e.isFromClient()) {
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
        if (about != null && about.isPersonal() && !name(about).isEmpty()) {
            matter.setValue(getTranslation("meetings.matter." + about, name(about)));
        }
    }

    private String name(Business about) {
        return about.isOfBranchBelow() ? stripped(personName) : PersonFields.name(person);
    }

    private void show(@Nullable Business about) {
        boolean below = about != null && about.isOfBranchBelow();
        personName.setVisible(below);
        person.setVisible(about != null && about.isPersonal() && !below);
    }

    @Override
    protected void fill(Vote value) {
        business.setValue(value.business());
        show(value.business());
        personName.setValue(value.business().isOfBranchBelow() ? value.personName() : "");
        person.setValue(PersonFields.find(services.people(), value.person()).orElse(null));
        matter.setValue(value.matter());
        form.setValue(value.form());
        changes.setValue(value.changes());
    }

    @Override
    protected Vote typed() {
        Business about = business.getValue();
        boolean personal = about != null && about.isPersonal();
        return base().about(
                        stripped(matter),
                        business.getValue(),
                        personal && !about.isOfBranchBelow() ? PersonFields.id(person) : null,
                        personal ? name(about) : "",
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
