package org.zhibu.server.calendar.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import org.zhibu.api.calendar.CalendarEntry;
import org.zhibu.api.calendar.WorkingDays;
import org.zhibu.server.calendar.CalendarLine;

/** The days of a month: seven in a row, or, as a list and on narrow screens, one below the other without the empty ones. */
class MonthSheet extends Div {
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 4;

    MonthSheet(
            YearMonth month,
            Map<LocalDate, List<CalendarLine>> byDay,
            WorkingDays workingDays,
            LocalDate today,
            boolean asList) {
        addClassName("calendar-sheet");
        if (asList) {
            addClassName("calendar-list");
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            Span head = new Span(day.getDisplayName(TextStyle.SHORT, getLocale()));
            head.addClassName("calendar-weekday");
            add(head);
        }
        blanks(month.atDay(1).getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue());
        for (LocalDate day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            add(day(day, byDay.getOrDefault(day, List.of()), workingDays.isWorkingDay(day), today, asList));
        }
        blanks(DayOfWeek.SUNDAY.getValue() - month.atEndOfMonth().getDayOfWeek().getValue());
    }

    private void blanks(int count) {
        for (int i = 0; i < count; i++) {
            Div blank = new Div();
            blank.addClassNames("calendar-day", "calendar-blank");
            add(blank);
        }
    }

    private Div day(LocalDate day, List<CalendarLine> lines, boolean works, LocalDate today, boolean asList) {
        Span number = new Span(Integer.toString(day.getDayOfMonth()));
        number.addClassName("calendar-number");
        Span weekday = new Span(day.getDayOfWeek().getDisplayName(TextStyle.SHORT, getLocale()));
        weekday.addClassName("calendar-in-list");
        Div head = new Div(number, weekday);
        head.addClassName("calendar-head");
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        if (works == weekend) {
            Span mark = new Span(getTranslation(works ? "calendar.works" : "calendar.holiday"));
            mark.addClassNames("badge", works ? "badge-plain" : "badge-good");
            head.add(mark);
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("calendar-entries");
        int shown = asList || lines.size() <= SHOWN + 1 ? lines.size() : SHOWN;
        lines.stream().limit(shown).forEach(line -> list.add(new ListItem(entry(line, today))));
        if (lines.size() > shown) {
            list.add(new ListItem(new Span(getTranslation("calendar.more", lines.size() - shown))));
        }
        Div cell = new Div(head, list);
        cell.addClassName("calendar-day");
        cell.getElement().setAttribute("aria-label", day.toString());
        if (!works) {
            cell.addClassName("calendar-off");
        }
        if (day.equals(today)) {
            cell.addClassName("calendar-today");
        }
        if (lines.isEmpty()) {
            cell.addClassName("calendar-free");
        }
        return cell;
    }

    private Anchor entry(CalendarLine line, LocalDate today) {
        CalendarEntry entry = line.entry();
        String time = entry.from() == null ? "" : entry.from() + " ";
        String place = entry.place().isEmpty() ? "" : getTranslation("calendar.at", entry.place());
        Anchor link = new Anchor(
                entry.link(), time + (line.task() ? getTranslation("calendar.task", entry.title()) : entry.title()));
        link.addClassName("calendar-entry");
        link.getElement().setAttribute("title", time + entry.title() + place);
        if (line.task()) {
            link.addClassName(entry.day().isBefore(today) ? "calendar-late" : "calendar-due");
        }
        return link;
    }
}
