package org.zhibu.meetings.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.organization.PartyGroup;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.convening.Proposal;
import org.zhibu.meetings.minutes.Head;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;

/** A new meeting. The kind, and of a group meeting the group, fill in what is usual. */
class NewMeetingForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient MeetingServices services;
    private final Select<MeetingKind> kind;
    private final Select<PartyGroup> group;
    private final TextField title = text("title", "meetings.field.title", 100, true);
    private final DatePicker date = date("date", "meetings.field.date", true);
    private final TimePicker startsAt = time("startsAt", "meetings.field.startsAt", true);
    private final TextField place = text("place", "meetings.field.place", 100, true);
    private final ComboBox<PersonSummary> chair = search("chair", "meetings.field.chair", true);
    private final ComboBox<PersonSummary> recorder = search("recorder", "meetings.field.recorder", true);
    private final TextArea topics = longText("topics", "meetings.field.topicLines", 2000, false);
    private final CheckboxGroup<Proposal> proposed = several("proposed", "meetings.field.proposed", List.of(), false);
    private String chairPost = "";
    private transient @Nullable UUID usualChair;
    private transient @Nullable MeetingId created;

    NewMeetingForm(MeetingServices services) {
        this.services = services;
        List<MeetingKind> kinds = services.beginnings().kinds();
        List<PartyGroup> groups = services.beginnings().groups();
        kind = choice("kind", "meetings.field.kind", kinds, true);
        kind.setItemLabelGenerator(k -> getTranslation(k.messageKey()));
        group = choice("group", "meetings.field.group", groups, false);
        group.setEmptySelectionAllowed(false);
        markRequired(group, "meetings.field.group");
        group.setItemLabelGenerator(g -> g == null ? "" : g.name());
        addComponentAtIndex(1, group);
        addComponentAtIndex(1, kind);
        startsAt.setStep(Duration.ofMinutes(15));
        topics.setHelperText(getTranslation("meetings.help.topicLines"));
        PersonFields.fromRegister(chair, services.people());
        PersonFields.fromRegister(recorder, services.people());
        proposed.setItemLabelGenerator(p -> p.topic() + "（" + p.personName() + "）");
        proposed.setVisible(false);
        setColspan(proposed, 2);
        topics.setRequiredIndicatorVisible(false);
        kind.addValueChangeListener(e -> propose());
        group.addValueChangeListener(e -> propose());
        kinds.stream().findFirst().ifPresent(kind::setValue);
    }

    /** The meeting that was begun. */
    Optional<MeetingId> created() {
        return Optional.ofNullable(created);
    }

    private void propose() {
        boolean ofGroup = kind.getValue() != null && kind.getValue().ofGroup();
        group.setVisible(ofGroup);
        if (kind.getValue() == null) {
            return;
        }
        if (ofGroup && group.getValue() == null) {
            services.beginnings().groups().stream().findFirst().ifPresent(group::setValue);
            return;
        }
        Head head = services.beginnings()
                .propose(kind.getValue(), ofGroup ? Optional.ofNullable(group.getValue()) : Optional.empty());
        List<Proposal> open = services.proposals()
                .open(
                        kind.getValue(),
                        ofGroup ? Optional.of(group.getValue().id().value()) : Optional.empty());
        proposed.setItems(open);
        proposed.setVisible(!open.isEmpty());
        title.setValue(head.title());
        date.setValue(head.date());
        startsAt.setValue(head.startsAt());
        place.setValue(head.place());
        chair.setValue(PersonFields.find(services.people(), head.chair()).orElse(null));
        recorder.setValue(PersonFields.find(services.people(), head.recorder()).orElse(null));
        chairPost = head.chairPost();
        usualChair = head.chair();
    }

    @Override
    protected void save() {
        if (topics.getValue().lines().anyMatch(t -> t.strip().length() > 200)) {
            throw new RefusedException(
                    Finding.block("", "meetings.refused.topicTooLong", 200).at("topics"));
        }
        if (topics.getValue().isBlank() && proposed.getValue().isEmpty()) {
            throw new RefusedException(Finding.block("", "input.required").at("topics"));
        }
        PartyGroup chosen = group.getValue();
        created = services.meetings()
                .create(
                        new Head(
                                kind.getValue(),
                                stripped(title),
                                chosen == null || !kind.getValue().ofGroup()
                                        ? null
                                        : chosen.id().value(),
                                "",
                                date.getValue(),
                                startsAt.getValue(),
                                null,
                                stripped(place),
                                PersonFields.id(chair),
                                PersonFields.name(chair),
                                Objects.equals(usualChair, PersonFields.id(chair)) ? chairPost : "",
                                PersonFields.id(recorder),
                                PersonFields.name(recorder)),
                        topics.getValue().lines().toList());
        MeetingId begun = created;
        proposed.getValue()
                .forEach(p -> services.proposals()
                        .take(p.id(), begun, services.meetings().read(begun).version()));
    }
}
