package org.zhibu.server.calendar.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Objects;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.table.Spreadsheet;
import org.zhibu.api.ui.Downloads;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.UploadWords;
import org.zhibu.server.calendar.HolidaySheets;
import org.zhibu.server.calendar.Holidays;

/** Takes a year's days, from a file or typed; each bad line is named, and nothing is taken until all are good. */
class HolidayForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private static final int MAX_TEXT = 10_000;

    private static final int MAX_FILE = 1 << 20;

    private final transient Holidays holidays;
    private final transient HolidaySheets sheets;
    private final IntegerField year;
    private final TextField source;
    private final TextArea days;

    HolidayForm(Holidays holidays, HolidaySheets sheets, int proposed) {
        this.holidays = holidays;
        this.sheets = sheets;
        year = number("year", "workdays.year", 2000, 2100, true);
        year.setValue(proposed);
        source = text("source", "workdays.source", Holidays.MAX_SOURCE, true);
        source.setHelperText(getTranslation("workdays.source.help"));
        Upload upload = new Upload(UploadHandler.inMemory((about, bytes) -> take(bytes)));
        upload.setAcceptedFileTypes(".xlsx", ".csv", ".txt", Spreadsheet.CONTENT_TYPE, "text/plain", "text/csv");
        upload.setI18n(UploadWords.of(this));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAX_FILE);
        upload.addClassName("holiday-upload");
        Anchor template = template();
        add(upload, template);
        setColspan(upload, 2);
        setColspan(template, 2);
        days = longText("days", "workdays.file", MAX_TEXT, true);
        days.setMinRows(8);
        days.setHelperText(getTranslation("workdays.file.help"));
    }

    @Override
    protected void save() {
        holidays.load(Objects.requireNonNull(year.getValue()), stripped(source), days.getValue());
    }

    /** Shows the lines of the file; what is wrong in them is said when they are to be taken. */
    void take(byte[] bytes) {
        try {
            days.setValue(sheets.lines(bytes));
        } catch (RefusedException refusal) {
            show(refusal.findings());
        }
    }

    private Anchor template() {
        return Downloads.xlsx(
                getTranslation("workdays.template"), getTranslation("workdays.title"), () -> sheets.template());
    }
}
