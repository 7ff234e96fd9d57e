package org.zhibu.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.List;
import org.zhibu.api.people.PersonSummary;

/** Fields as the portal shows them. */
public final class Fields {
    private Fields() {}

    /** A date field that reads and writes dates the Chinese way. */
    public static DatePicker date(String label) {
        DatePicker field = new DatePicker(label);
        DatePicker.DatePickerI18n words = new DatePicker.DatePickerI18n();
        words.setDateFormats("yyyy-MM-dd", "yyyy/M/d", "yyyyMMdd", "yyyy.M.d");
        words.setFirstDayOfWeek(1);
        words.setToday(field.getTranslation("date.today"));
        words.setCancel(field.getTranslation("action.cancel"));
        words.setMonthNames(List.of(field.getTranslation("date.months").split(" ")));
        words.setWeekdays(List.of(field.getTranslation("date.weekdays").split(" ")));
        words.setWeekdaysShort(
                List.of(field.getTranslation("date.weekdaysShort").split(" ")));
        field.setI18n(words);
        return field;
    }

    /** A person in a list to pick from: name, and the status where names may be the same. */
    public static String person(Component here, PersonSummary person) {
        return person.name() + " · " + here.getTranslation("politicalStatus." + person.status());
    }

    /** The form validates; the component's own check on each keystroke would only fight with it. */
    static void manualValidation(Component field) {
        if (field instanceof HasValidation validation) {
            validation.setManualValidation(true);
        }
    }
}
