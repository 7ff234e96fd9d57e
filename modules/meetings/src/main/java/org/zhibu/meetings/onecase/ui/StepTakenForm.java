package org.zhibu.meetings.onecase.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.onecase.ProjectStep;
import org.zhibu.meetings.onecase.Projects;
import org.zhibu.meetings.onecase.StepRecord;

/** A step of a project: its day, and who came and agreed where people are counted (SMP-03). */
class StepTakenForm extends EditForm {
    private static final long serialVersionUID = 1L;
    private static final int MANY = 1_000_000;

    private final transient Projects projects;
    private final UUID project;
    private final ProjectStep step;
    private final DatePicker doneOn = date("doneOn", "meetings.field.date", true);
    private final Checkbox byDelegates = flag("meetings.oneCase.byDelegates");
    private final IntegerField expected = number("expected", "meetings.oneCase.expected", 1, MANY, true);
    private final IntegerField present = number("present", "meetings.oneCase.present", 0, MANY, true);
    private final IntegerField approved = number("approved", "meetings.oneCase.approved", 0, MANY, true);
    private final TextField note = text("note", "meetings.field.reasonText", 500, false);

    StepTakenForm(UUID project, ProjectStep step, Optional<StepRecord> taken, LocalDate today, Projects projects) {
        this.projects = projects;
        this.project = project;
        this.step = step;
        byDelegates.setVisible(step == ProjectStep.VILLAGERS);
        expected.setVisible(step.counts());
        present.setVisible(step.counts());
        approved.setVisible(step.counts());
        if (step == ProjectStep.VILLAGERS) {
            expected.setHelperText(getTranslation("meetings.oneCase.expected.help"));
        }
        doneOn.setValue(taken.map(StepRecord::doneOn).orElse(today));
        taken.ifPresent(t -> {
            byDelegates.setValue(t.byDelegates());
            expected.setValue(t.expected());
            present.setValue(t.present());
            approved.setValue(t.approved());
            note.setValue(t.note());
        });
    }

    @Override
    protected void save() {
        projects.take(
                project,
                new StepRecord(
                        step,
                        doneOn.getValue(),
                        byDelegates.getValue(),
                        of(expected),
                        of(present),
                        of(approved),
                        stripped(note)));
    }

    private int of(IntegerField field) {
        return step.counts() ? field.getValue() : 0;
    }
}
