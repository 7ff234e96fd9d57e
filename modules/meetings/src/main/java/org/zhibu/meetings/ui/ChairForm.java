package org.zhibu.meetings.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.Minutes;

/** Somebody who is present takes the chair, because the one who was to chair is not there (MEET-50). */
class ChairForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient RoomContext context;
    private final transient Minutes read;
    private final Select<Attendee> chair;
    private final TextField post = text("post", "meetings.field.chairPost", 60, false);
    private final FindingsPanel findings = findings();

    ChairForm(RoomContext context) {
        this.context = context;
        this.read = context.room().minutes();
        List<Attendee> deputies = context.services().duties().deputies(read);
        chair = choice("chair", "meetings.field.chair", deputies, true);
        chair.setItemLabelGenerator(Attendee::name);
        if (deputies.isEmpty()) {
            chair.setHelperText(getTranslation("meetings.room.noDeputy"));
        }
        chair.addValueChangeListener(e -> {
            if (e.getValue() != null) {
                post.setValue(e.getValue().post());
                findings.show(context.services().duties().findings(read, e.getValue()));
            }
        });
    }

    @Override
    public boolean editsRecord() {
        return true;
    }

    @Override
    protected void save() {
        context.services()
                .duties()
                .chair(read.id(), read.version(), chair.getValue().id(), stripped(post), findings.reason());
    }
}
