package org.zhibu.server.submission.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.submission.Concerned;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.Fields;
import org.zhibu.server.submission.DraftContents;
import org.zhibu.server.submission.Edition;
import org.zhibu.server.submission.Submission;

/** Somebody whom a draft is about, and who cultivated and assessed them (AUTH-30). */
class ConcernedForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient SubmissionServices services;
    private final transient Submission read;
    private final ComboBox<PersonSummary> person;
    private final DatePicker resolvedOn;
    private final TextField cultivatedBy;
    private final DatePicker cultivatedOn;
    private final TextField assessedBy;
    private final DatePicker assessedOn;

    /** @param edited null to add somebody */
    ConcernedForm(Submission read, Edition.@Nullable Person edited, SubmissionServices services) {
        this.services = services;
        this.read = read;
        person = search("person", "submission.field.person", true);
        person.setItemLabelGenerator(p -> Fields.person(this, p));
        person.setItems(query ->
                services.people().search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        resolvedOn = date("resolvedOn", "submission.field.resolvedOn", false);
        cultivatedBy = text("cultivatedBy", "submission.field.cultivatedBy", DraftContents.MAX_NAME, false);
        cultivatedOn = date("cultivatedOn", "submission.field.cultivatedOn", false);
        assessedBy = text("assessedBy", "submission.field.assessedBy", DraftContents.MAX_NAME, false);
        assessedOn = date("assessedOn", "submission.field.assessedOn", false);
        if (edited != null) {
            services.people().byIds(List.of(new PersonId(edited.person()))).values().stream()
                    .findFirst()
                    .ifPresent(person::setValue);
            person.setReadOnly(true);
            resolvedOn.setValue(edited.resolvedOn());
            cultivatedBy.setValue(edited.cultivatedBy());
            cultivatedOn.setValue(edited.cultivatedOn());
            assessedBy.setValue(edited.assessedBy());
            assessedOn.setValue(edited.assessedOn());
        }
    }

    @Override
    protected void save() {
        services.drafts()
                .put(
                        read.key(),
                        new Concerned(
                                Objects.requireNonNull(person.getValue()).id(),
                                resolvedOn.getValue(),
                                stripped(cultivatedBy),
                                cultivatedOn.getValue(),
                                stripped(assessedBy),
                                assessedOn.getValue(),
                                null,
                                null));
    }
}
