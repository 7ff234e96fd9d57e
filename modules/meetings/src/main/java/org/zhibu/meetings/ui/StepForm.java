package org.zhibu.meetings.ui;

import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.meetings.meeting.Step;
import org.zhibu.meetings.minutes.Minutes;

/** The written reason of a step against which something speaks, or of cancelling. */
class StepForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient MeetingServices services;
    private final transient Minutes read;
    private final transient Step step;
    private final FindingsPanel findings;
    private final @Nullable TextArea reason;

    StepForm(Minutes read, Step step, MeetingServices services) {
        this.services = services;
        this.read = read;
        this.step = step;
        findings = findings();
        findings.show(step.findings());
        reason = step.findings().isEmpty() ? longText("reason", "meetings.field.stepReason", 500, true) : null;
    }

    @Override
    protected void save() {
        services.meetings()
                .take(read.id(), read.version(), step.event(), reason == null ? findings.reason() : stripped(reason));
    }
}
