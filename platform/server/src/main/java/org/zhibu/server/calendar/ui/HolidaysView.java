package org.zhibu.server.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import org.zhibu.api.calendar.WorkingDays;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Notices;
import org.zhibu.api.ui.Page;
import org.zhibu.server.calendar.HolidayDay;
import org.zhibu.server.calendar.HolidaySheets;
import org.zhibu.server.calendar.HolidayYear;
import org.zhibu.server.calendar.Holidays;
import org.zhibu.server.shell.MainLayout;

/** The country's holidays and made-up working days, year by year. There are some forty in a year, so all are shown. */
@Route(value = "operator/holidays", layout = MainLayout.class)
@PermitAll
public class HolidaysView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Holidays holidays;
    private final transient HolidaySheets sheets;
    private final transient Clock clock;
    private final Grid<HolidayYear> years = new Grid<>();
    private final Grid<HolidayDay> days = new Grid<>();

    HolidaysView(Holidays holidays, HolidaySheets sheets, WorkingDays workingDays, Clock clock) {
        super("workdays.title");
        this.holidays = holidays;
        this.sheets = sheets;
        this.clock = clock;
        hint(getTranslation("workdays.hint"));
        Button load = new Button(getTranslation("workdays.load"), VaadinIcon.UPLOAD.create(), e -> load());
        load.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        load.addClassName("opens-form");
        actions(load);
        LocalDate today = LocalDate.now(clock);
        workingDays.caveat(today, today.plusMonths(3)).ifPresent(finding -> add(FindingsPanel.of(List.of(finding))));
        years.addColumn(y -> Integer.toString(y.year()))
                .setHeader(getTranslation("workdays.year"))
                .setWidth("5rem")
                .setFlexGrow(0);
        years.addColumn(HolidayYear::holidays)
                .setHeader(getTranslation("workdays.holidays"))
                .setWidth("6rem");
        years.addColumn(HolidayYear::madeUp)
                .setHeader(getTranslation("workdays.madeUp"))
                .setWidth("6rem");
        years.addColumn(HolidayYear::source)
                .setHeader(getTranslation("workdays.source"))
                .setWidth("18rem")
                .setFlexGrow(3);
        years.addColumn(HolidayYear::loadedBy)
                .setHeader(getTranslation("workdays.by"))
                .setWidth("7rem");
        years.setAllRowsVisible(true);
        years.getElement().setAttribute("aria-label", getTranslation("workdays.title"));
        years.asSingleSelect()
                .addValueChangeListener(e -> days.setItems(
                        e.getValue() == null
                                ? List.of()
                                : holidays.days(e.getValue().year())));
        days.addColumn(d -> d.day() + " " + d.day().getDayOfWeek().getDisplayName(TextStyle.SHORT, getLocale()))
                .setHeader(getTranslation("workdays.day"))
                .setWidth("9rem");
        days.addColumn(d -> getTranslation(d.works() ? "workdays.works" : "workdays.off"))
                .setHeader(getTranslation("workdays.kind"))
                .setWidth("6rem");
        days.addColumn(HolidayDay::name)
                .setHeader(getTranslation("workdays.name"))
                .setWidth("12rem");
        days.getElement().setAttribute("aria-label", getTranslation("workdays.days"));
        days.setEmptyStateText(getTranslation("workdays.choose"));
        days.setAllRowsVisible(true);
        H2 heading = new H2(getTranslation("workdays.days"));
        add(years, heading, days);
        refresh();
    }

    private void refresh() {
        List<HolidayYear> all = holidays.years();
        years.setItems(all);
        all.stream().findFirst().ifPresent(years.asSingleSelect()::setValue);
    }

    private void load() {
        new FormDialog(
                        getTranslation("workdays.load"),
                        new HolidayForm(holidays, sheets, LocalDate.now(clock).getYear() + 1),
                        "workdays.load",
                        () -> {
                            Notices.done(getTranslation("workdays.loaded"));
                            refresh();
                        })
                .open();
    }
}
