package org.zhibu.server.calendar.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhibu.api.calendar.WorkingDays;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.api.ui.Page;
import org.zhibu.server.calendar.CalendarFeeds;
import org.zhibu.server.calendar.CalendarLine;
import org.zhibu.server.calendar.PersonalCalendar;
import org.zhibu.server.shell.InboxListener;
import org.zhibu.server.shell.MainLayout;

/** A month of tasks and meetings, as a sheet or as a list. The address holds both, so every state of the page can be linked to. */
@Route(value = "calendar", layout = MainLayout.class)
@PermitAll
public class CalendarView extends Page implements BeforeEnterObserver, InboxListener {
    private static final long serialVersionUID = 1L;

    private final transient PersonalCalendar calendar;
    private final transient CalendarFeeds feeds;
    private final transient WorkingDays workingDays;
    private final transient Clock clock;
    private final Div content = new Div();
    private YearMonth month;
    private boolean asList;

    CalendarView(PersonalCalendar calendar, CalendarFeeds feeds, WorkingDays workingDays, Clock clock) {
        super("calendar.title");
        this.calendar = calendar;
        this.feeds = feeds;
        this.workingDays = workingDays;
        this.clock = clock;
        month = YearMonth.now(clock);
        hint(getTranslation("calendar.hint"));
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        try {
            month = query.getSingleParameter("month").map(YearMonth::parse).orElseGet(() -> YearMonth.now(clock));
        } catch (DateTimeException notAMonth) {
            month = YearMonth.now(clock);
        }
        asList = query.getSingleParameter("view").filter("list"::equals).isPresent();
        show();
    }

    @Override
    public final void inboxChanged() {
        show();
    }

    private void show() {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        PersonalCalendar.Shown shown = calendar.between(first, last);
        Map<LocalDate, List<CalendarLine>> byDay = shown.lines().stream()
                .collect(Collectors.groupingBy(l -> l.entry().day()));
        content.removeAll();
        content.add(bar());
        workingDays.caveat(first, last).ifPresent(finding -> content.add(FindingsPanel.of(List.of(finding))));
        shown.failures().forEach(id -> {
            Paragraph line = new Paragraph(getTranslation("calendar.failed", id));
            line.addClassName("finding-block");
            content.add(line);
        });
        if (shown.lines().isEmpty() && asList) {
            Div empty = new Div(new Paragraph(getTranslation("calendar.empty")));
            empty.addClassName("empty");
            content.add(empty);
        }
        content.add(new MonthSheet(month, byDay, workingDays, LocalDate.now(clock), asList));
    }

    private Div bar() {
        Button before = go("calendar.before", VaadinIcon.ANGLE_LEFT, month.minusMonths(1));
        Button after = go("calendar.after", VaadinIcon.ANGLE_RIGHT, month.plusMonths(1));
        Span name = new Span(DateTimeFormatter.ofPattern(getTranslation("calendar.month"), getLocale())
                .format(month));
        name.addClassName("calendar-month");
        Button today = new Button(getTranslation("calendar.today"), e -> open(YearMonth.now(clock), asList));
        Button view =
                new Button(getTranslation(asList ? "calendar.asSheet" : "calendar.asList"), e -> open(month, !asList));
        Button feed = new Button(
                getTranslation("calendar.feed"), VaadinIcon.MOBILE.create(), e -> new FeedDialog(feeds).open());
        Div bar = new Div(before, name, after, today, view, feed);
        bar.addClassName("calendar-bar");
        return bar;
    }

    private Button go(String key, VaadinIcon icon, YearMonth to) {
        Button button = new Button(icon.create(), e -> open(to, asList));
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        return button;
    }

    private void open(YearMonth to, boolean list) {
        UI.getCurrent()
                .navigate(
                        CalendarView.class,
                        QueryParameters.simple(Map.of("month", to.toString(), "view", list ? "list" : "sheet")));
    }
}
