package org.zhibu.server.submission.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.Fields;
import org.zhibu.server.submission.DecidingMeeting;
import org.zhibu.server.submission.Decisions;

/** A meeting of the committee that decides on cases. Who is expected is taken from the meeting before. */
class MeetingForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient SubmissionServices services;
    private final DatePicker heldOn = date("heldOn", "submission.field.heldOn", true);
    private final TextField minutes = text("minutes", "submission.field.minutes", Decisions.MAX_MINUTES, true);
    private final MultiSelectComboBox<PersonSummary> expected = new MultiSelectComboBox<>();
    private final CheckboxGroup<PersonSummary> present;

    MeetingForm(SubmissionServices services) {
        this.services = services;
        heldOn.setValue(LocalDate.now(services.clock()));
        minutes.setHelperText(getTranslation("submission.minutes.help"));
        expected.setLabel(getTranslation("submission.field.expectedMembers"));
        expected.setItemLabelGenerator(p -> Fields.person(this, p));
        expected.setRequiredIndicatorVisible(true);
        expected.setItems(query ->
                services.people().search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        this.<MultiSelectComboBox<PersonSummary>, Set<PersonSummary>>register(
                "expected",
                expected,
                value -> value.isEmpty()
                        ? Optional.of(Finding.block("AUTH-29", "submission.refused.noMembers"))
                        : Optional.empty());
        setColspan(expected, 2);
        present = several("present", "submission.field.presentMembers", List.of(), true);
        present.setItemLabelGenerator(PersonSummary::name);
        setColspan(present, 2);
        expected.addValueChangeListener(e -> offer(e.getOldValue(), e.getValue()));
        services.meetings().latest(1).stream().findFirst().ifPresent(this::asBefore);
    }

    private void asBefore(DecidingMeeting before) {
        List<PersonId> ids =
                before.members().stream().map(m -> new PersonId(m.person())).toList();
        expected.setValue(new HashSet<>(services.people().byIds(ids).values()));
    }

    /** Whoever is newly expected counts as present until unticked. */
    private void offer(Set<PersonSummary> before, Set<PersonSummary> now) {
        Set<PersonSummary> came =
                present.getValue().stream().filter(now::contains).collect(Collectors.toSet());
        now.stream().filter(p -> !before.contains(p)).forEach(came::add);
        present.setItems(
                now.stream().sorted(Comparator.comparing(PersonSummary::name)).toList());
        present.setValue(came);
    }

    @Override
    protected void save() {
        services.meetings()
                .record(
                        Objects.requireNonNull(heldOn.getValue()),
                        stripped(minutes),
                        expected.getValue().stream()
                                .map(p -> new DecidingMeeting.Member(
                                        p.id().value(),
                                        p.name(),
                                        present.getValue().contains(p)))
                                .toList());
    }
}
