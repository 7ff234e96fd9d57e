package org.zhibu.development.casefile.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.ui.AttachmentField;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.development.casefile.Newcomers;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Assurance;
import org.zhibu.development.path.Happening;
import org.zhibu.development.path.Inputs;

/** Records that somebody of the register handed in an application (STEP-01). */
class ApplyForm extends EditForm {
    private static final long serialVersionUID = 1L;
    private static final int MAX_NOTE = 2000;

    private final transient CaseServices services;
    private final ComboBox<Newcomers.Applicant> person;
    private final DatePicker day;
    private final CheckboxGroup<Assurance> assured;
    private final TextArea note;
    private final AttachmentField file;
    private final FindingsPanel findings;
    private @Nullable UUID begun;

    ApplyForm(CaseServices services) {
        this.services = services;
        person = search("person", "development.field.person", true);
        person.setItems(query ->
                services
                        .newcomers()
                        .mayApply(query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                        .stream());
        person.setItemLabelGenerator(p -> p.birthDate() == null ? p.name() : p.name() + " · " + p.birthDate());
        day = date("day", "development.field.appliedOn", true);
        day.setValue(services.today());
        Paragraph hint = new Paragraph(
                new Span(getTranslation("development.help.register") + " "),
                new Anchor("people", getTranslation("development.action.register")));
        hint.addClassName("dev-detail");
        add(hint);
        setColspan(hint, 2);
        assured = several("assured", "development.field.assured", Inputs.assurances(Act.APPLY), false);
        assured.setItemLabelGenerator(a -> getTranslation(a.messageKey()));
        setColspan(assured, 2);
        note = longText("note", "development.field.note", MAX_NOTE, false);
        file = new AttachmentField(getTranslation("development.field.scan"), services.attachments());
        register("file", file, AttachmentField::atMostOne);
        setColspan(file, 2);
        findings = findings();
        person.addValueChangeListener(e -> look());
        day.addValueChangeListener(e -> look());
        assured.addValueChangeListener(e -> look());
    }

    /** The case that was begun. */
    Optional<UUID> begun() {
        return Optional.ofNullable(begun);
    }

    @Override
    protected void save() {
        begun = services.cases()
                .apply(
                        Objects.requireNonNull(person.getValue()).person(),
                        what(Objects.requireNonNull(day.getValue())),
                        findings.reason());
    }

    private void look() {
        Newcomers.@Nullable Applicant who = person.getValue();
        LocalDate on = day.getValue();
        findings.show(
                who == null || on == null
                        ? List.of()
                        : services.cases().findings(who.person(), what(on)).stream()
                                .filter(f -> !"assured".equals(f.field())
                                        || !assured.getValue().isEmpty())
                                .toList());
    }

    private Happening what(LocalDate on) {
        List<AttachmentId> files = file.getValue();
        return new Happening(
                Act.APPLY,
                on,
                null,
                null,
                List.of(),
                assured.getValue().isEmpty() ? EnumSet.noneOf(Assurance.class) : EnumSet.copyOf(assured.getValue()),
                "",
                "",
                stripped(note),
                null,
                files.isEmpty() ? null : files.getFirst());
    }
}
