package org.zhibu.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Text;

/** The running text of minutes. */
class TextForm extends VersionedForm<Text> {
    private static final long serialVersionUID = 1L;
    private static final int LONG = 10000;

    private final transient MeetingServices services;
    private final TextArea opening = longText("opening", "meetings.field.opening", 2000, false);
    private final TextField lecturer = text("lecturer", "meetings.field.lecturer", 60, false);
    private final TextField lectureTheme = text("lectureTheme", "meetings.field.lectureTheme", 200, false);
    private final TextArea lectureOutline =
            longText("lectureOutline", "meetings.field.lectureOutline", 2 * LONG, false);
    private final TextArea conclusions = longText("conclusions", "meetings.field.conclusions", LONG, false);
    private final TextField resolutionNo = text("resolutionNo", "meetings.field.resolutionNo", 60, false);
    private final TextArea resolution = longText("resolution", "meetings.field.resolution", LONG, false);
    private final TextArea summary = longText("summary", "meetings.field.summary", LONG, false);

    TextForm(Minutes read, MeetingServices services) {
        super(read, read.text(), () -> services.meetings().read(read.id()));
        this.services = services;
        boolean lecture = read.head().kind() == MeetingKind.LECTURE;
        lecturer.setVisible(lecture);
        lectureTheme.setVisible(lecture);
        lectureOutline.setVisible(lecture);
        conclusions.setHelperText(getTranslation("meetings.help.conclusions"));
        Button words = new Button(
                getTranslation("meetings.action.openingWords"),
                e -> opening.setValue(
                        services.meetings().openingWords(services.meetings().read(read.id()))));
        Div line = new Div(words);
        addComponentAtIndex(indexOf(opening) + 1, line);
        setColspan(line, 2);
        fill(read.text());
    }

    @Override
    protected void fill(Text text) {
        opening.setValue(text.opening());
        lecturer.setValue(text.lecturer());
        lectureTheme.setValue(text.lectureTheme());
        lectureOutline.setValue(text.lectureOutline());
        conclusions.setValue(text.conclusions());
        resolutionNo.setValue(text.resolutionNo());
        resolution.setValue(text.resolution());
        summary.setValue(text.summary());
    }

    @Override
    protected Text typed() {
        return new Text(
                stripped(opening),
                stripped(conclusions),
                stripped(resolutionNo),
                stripped(resolution),
                stripped(summary),
                stripped(lecturer),
                stripped(lectureTheme),
                stripped(lectureOutline));
    }

    @Override
    protected void store(MeetingId id, int onVersion, Text value) {
        services.minutes().write(id, onVersion, value);
    }

    @Override
    protected Optional<Text> inside(Minutes minutes) {
        return Optional.of(minutes.text());
    }
}
