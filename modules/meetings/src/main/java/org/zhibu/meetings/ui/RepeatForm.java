package org.zhibu.meetings.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.meeting.MeetingSeries;
import org.zhibu.meetings.meeting.MeetingSeries.Distance;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.Minutes;

/** The same meeting once more, or as a series. */
class RepeatForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient MeetingServices services;
    private final transient Minutes like;
    private final DatePicker first = date("first", "meetings.field.firstDay", true);
    private final IntegerField times = number("times", "meetings.field.times", 1, MeetingSeries.MOST, true);
    private final Select<Distance> distance =
            choice("distance", "meetings.field.distance", List.of(Distance.values()), true);
    private transient List<MeetingId> begun = List.of();

    RepeatForm(Minutes like, MeetingServices services) {
        this.services = services;
        this.like = like;
        first.setValue(like.head().date().plusMonths(1));
        times.setValue(1);
        times.setStepButtonsVisible(true);
        distance.setItemLabelGenerator(d -> getTranslation(d.messageKey()));
        distance.setValue(Distance.MONTH);
    }

    /** The drafts that were begun. */
    List<MeetingId> begun() {
        return begun;
    }

    @Override
    protected void save() {
        begun = services.series().repeat(like.id(), first.getValue(), times.getValue(), distance.getValue());
    }
}
