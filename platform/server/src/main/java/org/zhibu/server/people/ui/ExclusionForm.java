package org.zhibu.server.people.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.people.file.Absences;
import org.zhibu.server.people.file.Exclusion;

/** Leaves a member out of the count of those expected, with consent and approval (PPL-24). */
class ExclusionForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Absences absences;
    private final PersonId person;
    private final Select<Exclusion.Ground> ground =
            choice("ground", "people.exclude.ground", List.of(Exclusion.Ground.values()), true);
    private final TextArea explanation = longText("explanation", "people.exclude.explanation", 300, true);
    private final TextField consent = text("consent", "people.exclude.consent", 200, true);
    private final DatePicker consentedOn = date("consentedOn", "people.exclude.consentedOn", true);
    private final DatePicker meetingOn = date("meetingOn", "people.exclude.meetingOn", true);
    private final DatePicker from = date("from", "people.from", true);
    private final DatePicker until = date("until", "people.until", true);

    ExclusionForm(Absences absences, PersonId person) {
        this.absences = absences;
        this.person = person;
        ground.setItemLabelGenerator(g -> getTranslation("exclusionGround." + g));
        setColspan(ground, 2);
    }

    @Override
    protected void save() {
        absences.exclude(
                person,
                new Exclusion(
                        null,
                        Objects.requireNonNull(ground.getValue()),
                        stripped(explanation),
                        stripped(consent),
                        Objects.requireNonNull(consentedOn.getValue()),
                        Objects.requireNonNull(meetingOn.getValue()),
                        Objects.requireNonNull(from.getValue()),
                        Objects.requireNonNull(until.getValue()),
                        null));
    }
}
