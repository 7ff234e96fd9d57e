package org.zhibu.meetings.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.convening.Leaves;
import org.zhibu.meetings.minutes.AbsenceReason;
import org.zhibu.meetings.minutes.AttendanceRules;
import org.zhibu.meetings.minutes.Minutes;

/** Asks leave of a meeting (MEET-37). Only reasons that such a meeting allows are offered. */
class LeaveForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Leaves leaves;
    private final transient Minutes read;
    private final Select<AbsenceReason> reason;
    private final TextField reasonText = text("reasonText", "meetings.field.reasonText", 200, false);

    LeaveForm(Minutes read, Leaves leaves) {
        this.leaves = leaves;
        this.read = read;
        reason = choice(
                "reason",
                "meetings.field.leaveReason",
                Arrays.stream(AbsenceReason.values())
                        .filter(r -> r != AbsenceReason.NO_LEAVE
                                && AttendanceRules.allowsLeave(read.head().kind(), r))
                        .toList(),
                true);
        reason.setItemLabelGenerator(r -> getTranslation(r.messageKey()));
        addComponentAtIndex(1, reason);
    }

    @Override
    protected void save() {
        leaves.ask(read.id(), reason.getValue(), stripped(reasonText));
    }
}
