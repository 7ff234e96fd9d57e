package org.zhibu.server.indicator.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.time.YearMonth;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A month of the last years, up to the current one. */
class MonthPicker extends Div {
    private static final long serialVersionUID = 1L;

    private static final int MONTHS = 36;

    MonthPicker(YearMonth shown, YearMonth current, Consumer<YearMonth> chosen) {
        addClassName("month-picker");
        Words words = new Words(this);
        Select<YearMonth> months = new Select<>();
        months.setAriaLabel(words.text("dashboard.month"));
        months.setItems(
                IntStream.range(0, MONTHS).mapToObj(current::minusMonths).toList());
        months.setItemLabelGenerator(words::month);
        months.setValue(shown);
        months.addValueChangeListener(e -> chosen.accept(e.getValue()));
        Button before = step(VaadinIcon.ANGLE_LEFT, words.text("dashboard.monthBefore"));
        before.addClickListener(e -> chosen.accept(shown.minusMonths(1)));
        before.setEnabled(shown.isAfter(current.minusMonths(MONTHS - 1L)));
        Button after = step(VaadinIcon.ANGLE_RIGHT, words.text("dashboard.monthAfter"));
        after.addClickListener(e -> chosen.accept(shown.plusMonths(1)));
        after.setEnabled(shown.isBefore(current));
        add(before, months, after);
    }

    private static Button step(VaadinIcon icon, String label) {
        Button button = new Button(icon.create());
        button.setAriaLabel(label);
        button.addThemeVariants(ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    /** The month of an address; the current one when there is none, or none that can be shown. */
    static YearMonth parse(String text, YearMonth current) {
        try {
            YearMonth month = YearMonth.parse(text);
            return month.isAfter(current) || month.isBefore(current.minusMonths(MONTHS - 1L)) ? current : month;
        } catch (java.time.format.DateTimeParseException none) {
            return current;
        }
    }
}
