package org.zhibu.meetings.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Report;

/** What was reported of a meeting, to whom and when (MIN-23). */
class ReportForm extends VersionedForm<Report> {
    private static final long serialVersionUID = 1L;

    private final transient MeetingServices services;
    private final TextField to = text("to", "meetings.field.reportTo", 100, true);
    private final DatePicker on = date("on", "meetings.field.reportedOn", true);
    private final TextArea matter = longText("matter", "meetings.field.reportMatter", 2000, true);

    ReportForm(Minutes read, MeetingServices services) {
        super(read, read.report(), () -> services.meetings().read(read.id()));
        this.services = services;
        fill(base());
    }

    @Override
    protected void fill(Report value) {
        to.setValue(value.to());
        on.setValue(value.on());
        matter.setValue(value.matter());
    }

    @Override
    protected Report typed() {
        return new Report(stripped(to), stripped(matter), on.getValue());
    }

    @Override
    protected void store(MeetingId id, int onVersion, Report value) {
        services.minutes().report(id, onVersion, value);
    }

    @Override
    protected Optional<Report> inside(Minutes minutes) {
        return Optional.of(minutes.report());
    }
}
