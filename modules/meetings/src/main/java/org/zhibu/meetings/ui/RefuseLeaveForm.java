package org.zhibu.meetings.ui;

import com.vaadin.flow.component.textfield.TextField;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.convening.Leave;
import org.zhibu.meetings.convening.Leaves;
import org.zhibu.meetings.minutes.Minutes;

/** Why leave is not granted. */
class RefuseLeaveForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Leaves leaves;
    private final transient Minutes read;
    private final transient Leave leave;
    private final TextField answer = text("answer", "meetings.field.refuseReason", 200, true);

    RefuseLeaveForm(Minutes read, Leave leave, Leaves leaves) {
        this.leaves = leaves;
        this.read = read;
        this.leave = leave;
        setColspan(answer, 2);
    }

    @Override
    protected void save() {
        leaves.answer(read.id(), leave.personId(), false, stripped(answer));
    }
}
