package org.zhibu.meetings.ui;

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
import org.zhibu.api.calendar.WorkingDays;
import org.zhibu.meetings.plan.Deviation;
import org.zhibu.meetings.plan.PlanLine;

/** A month of planned and held meetings: seven days in a row, on narrow screens one below the other without the empty ones. */
class PlanMonth extends Div {
    private static final long serialVersionUID = 1L;

    PlanMonth(YearMonth month, List<PlanLine> lines, WorkingDays workingDays, LocalDate today) {
        addClassName("calendar-sheet");
        for (DayOfWeek day : DayOfWeek.values()) {
            Span head = new Span(day.getDisplayName(TextStyle.SHORT, getLocale()));
            head.addClassName("calendar-weekday");
            add(head);
        }
        blanks(month.atDay(1).getDayOfWeek().getValue() - 1);
        for (LocalDate day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            LocalDate here = day;
            add(day(
                    day,
                    lines.stream().filter(l -> l.date().equals(here)).toList(),
                    workingDays.isWorkingDay(day),
                    day.equals(today)));
        }
        blanks(7 - month.atEndOfMonth().getDayOfWeek().getValue());
    }

    private void blanks(int count) {
        for (int i = 0; i < count; i++) {
            Div blank = new Div();
            blank.addClassNames("calendar-day", "calendar-blank");
            add(blank);
        }
    }

    private Div day(LocalDate day, List<PlanLine> lines, boolean works, boolean today) {
        Span number = new Span(Integer.toString(day.getDayOfMonth()));
        number.addClassName("calendar-number");
        Span weekday = new Span(day.getDayOfWeek().getDisplayName(TextStyle.SHORT, getLocale()));
        weekday.addClassName("calendar-in-list");
        Div head = new Div(number, weekday);
        head.addClassName("calendar-head");
        UnorderedList list = new UnorderedList();
        list.addClassName("calendar-entries");
        lines.forEach(line -> list.add(new ListItem(entry(line))));
        Div cell = new Div(head, list);
        cell.addClassName("calendar-day");
        cell.getElement().setAttribute("aria-label", day.toString());
        if (!works) {
            cell.addClassName("calendar-off");
        }
        if (today) {
            cell.addClassName("calendar-today");
        }
        if (lines.isEmpty()) {
            cell.addClassName("calendar-free");
        }
        return cell;
    }

    private Span entry(PlanLine line) {
        String name = line.startsAt() + " " + getTranslation(line.kind().messageKey())
                + (line.groupName().isEmpty() ? "" : " " + line.groupName());
        Span entry = line.meeting() == null
                ? new Span(name)
                : new Span(new Anchor("m/meetings/" + line.meeting().id(), name));
        entry.addClassNames("calendar-entry");
        if (line.deviation() == Deviation.MISSED) {
            entry.addClassName("calendar-late");
        } else if (line.meeting() == null) {
            entry.addClassName("plan-entry");
        }
        entry.setTitle(getTranslation("meetings.deviation." + line.deviation())
                + (line.theme().isEmpty() ? "" : " " + line.theme()));
        return entry;
    }
}
