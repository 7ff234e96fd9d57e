package org.zhibu.server.calendar.ui;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.calendar.Holidays;

/** Takes a year's days, from a file or typed; each bad line is named, and nothing is taken until all are good. */
class HolidayForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private static final int MAX_TEXT = 10_000;

    private final transient Holidays holidays;
    private final IntegerField year;
    private final TextField source;
    private final TextArea days;

    HolidayForm(Holidays holidays, int proposed) {
        this.holidays = holidays;
        year = number("year", "workdays.year", 2000, 2100, true);
        year.setValue(proposed);
        source = text("source", "workdays.source", Holidays.MAX_SOURCE, true);
        source.setHelperText(getTranslation("workdays.source.help"));
        Upload upload = new Upload(UploadHandler.inMemory((about, bytes) -> take(bytes)));
        upload.setAcceptedFileTypes(".csv", ".txt", "text/plain", "text/csv");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAX_TEXT * 4);
        upload.addClassName("holiday-upload");
        add(upload);
        setColspan(upload, 2);
        days = longText("days", "workdays.file", MAX_TEXT, true);
        days.setMinRows(8);
        days.setHelperText(getTranslation("workdays.file.help"));
    }

    @Override
    protected void save() {
        holidays.load(Objects.requireNonNull(year.getValue()), stripped(source), days.getValue());
    }

    private void take(byte[] bytes) {
        days.setValue(new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", ""));
    }
}
