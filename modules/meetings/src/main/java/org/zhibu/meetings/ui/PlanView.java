package org.zhibu.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhibu.api.ui.Downloads;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Page;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.plan.Deviation;
import org.zhibu.meetings.plan.PlanLine;
import org.zhibu.meetings.plan.PlanYear;
import org.zhibu.meetings.plan.Plannable;

/** The plan of meetings (MEET-26): a year by kind and month, or a month by day. The address says which. */
@StyleSheet("theme/meetings.css")
@PermitAll
public class PlanView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient PlanServices services;
    private final transient Clock clock;
    private final Div content = new Div();
    private transient PlanAddress address;

    PlanView(PlanServices services, Clock clock) {
        super("meetings.plan.menu");
        this.services = services;
        this.clock = clock;
        this.address = new PlanAddress(YearMonth.now(clock).getYear(), null, null);
        hint(getTranslation("meetings.plan.hint"));
        content.addClassName("plan");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = PlanAddress.of(event.getLocation().getQueryParameters(), YearMonth.now(clock));
        show();
    }

    private void show() {
        content.removeAll();
        Plannable mine = services.plan().mine();
        content.add(bar());
        YearMonth month = address.month();
        if (month == null) {
            year(services.plan().year(address.year()), mine);
        } else {
            month(month, mine);
        }
        buttons(mine);
    }

    private void buttons(Plannable mine) {
        List<Component> buttons = new ArrayList<>();
        buttons.add(new Anchor("m/meetings/plan/days", getTranslation("meetings.plan.days")));
        buttons.add(new Anchor("m/meetings/plan/print?year=" + address.year(), getTranslation("action.print")));
        if (services.files().mayExport()) {
            int year = address.year();
            buttons.add(Downloads.xlsx(
                    getTranslation("action.export"),
                    "meetings-plan-" + year,
                    () -> services.files().workbook(year, getLocale())));
        }
        buttons.forEach(b -> b.addClassName("button-link"));
        if (mine.any()) {
            Button add = new Button(getTranslation("meetings.plan.add"), e -> add());
            add.addClassName("opens-form");
            Button make = new Button(
                    getTranslation("meetings.plan.make"),
                    e -> new PlanProposalDialog(address.year(), services, this::show).open());
            make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(add);
            buttons.add(make);
        }
        actions(buttons.toArray(Component[]::new));
    }

    private void year(PlanYear year, Plannable mine) {
        if (year.rows().isEmpty()) {
            Paragraph empty = new Paragraph(getTranslation("meetings.plan.empty"));
            empty.addClassName("empty");
            content.add(empty);
            return;
        }
        Paragraph legend = new Paragraph(getTranslation("meetings.plan.legend"));
        legend.addClassName("secondary");
        content.add(new PlanTable(year), legend);
        List<PlanLine> deviations = year.lines().stream()
                .filter(l -> l.deviation() != Deviation.AHEAD && l.deviation() != Deviation.AS_PLANNED)
                .toList();
        Section section = new Section(new H2(getTranslation("meetings.plan.deviations")), counts(year));
        if (!deviations.isEmpty()) {
            section.add(new PlanLines(deviations, services, mine, this::show));
        }
        content.add(section);
    }

    private Paragraph counts(PlanYear year) {
        Paragraph counts = new Paragraph();
        counts.addClassName("plan-counts");
        for (Deviation deviation : Deviation.values()) {
            long count = year.lines().stream()
                    .filter(l -> l.deviation() == deviation)
                    .count();
            counts.add(new Span(getTranslation("meetings.deviation." + deviation) + " " + count));
        }
        return counts;
    }

    private void month(YearMonth month, Plannable mine) {
        List<PlanLine> lines = services.plan().lines(month.atDay(1), month.atEndOfMonth());
        MeetingKind only = address.kind();
        List<PlanLine> shown =
                lines.stream().filter(l -> only == null || l.kind() == only).toList();
        content.add(new PlanMonth(month, shown, services.workingDays(), LocalDate.now(clock)));
        if (shown.isEmpty()) {
            Paragraph empty = new Paragraph(getTranslation("meetings.plan.emptyMonth"));
            empty.addClassName("empty");
            content.add(empty);
        } else {
            content.add(new PlanLines(shown, services, mine, this::show));
        }
    }

    private Div bar() {
        YearMonth month = address.month();
        Span name = new Span(
                month == null
                        ? getTranslation("meetings.plan.ofYear", String.valueOf(address.year()))
                        : getTranslation(
                                "meetings.plan.ofMonth", String.valueOf(month.getYear()), month.getMonthValue()));
        name.addClassName("calendar-month");
        Div bar = new Div(
                go("meetings.plan.before", VaadinIcon.ANGLE_LEFT, -1),
                name,
                go("meetings.plan.after", VaadinIcon.ANGLE_RIGHT, 1));
        bar.addClassName("calendar-bar");
        if (month == null) {
            YearMonth now = YearMonth.now(clock);
            YearMonth first = now.getYear() == address.year() ? now : YearMonth.of(address.year(), 1);
            bar.add(to("meetings.plan.asMonth", new PlanAddress(first.getYear(), first, null)));
        } else {
            bar.add(to("meetings.plan.asYear", new PlanAddress(address.year(), null, null)), kinds());
        }
        return bar;
    }

    private Select<MeetingKind> kinds() {
        Select<MeetingKind> kind = new Select<>();
        kind.setItems(MeetingKind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("meetings.filter.anyKind"));
        kind.setItemLabelGenerator(k -> getTranslation(k == null ? "meetings.filter.anyKind" : k.messageKey()));
        kind.setAriaLabel(getTranslation("meetings.field.kind"));
        kind.setValue(address.kind());
        kind.addValueChangeListener(e -> open(new PlanAddress(address.year(), address.month(), e.getValue())));
        return kind;
    }

    private Button go(String key, VaadinIcon icon, int by) {
        Button button = new Button(icon.create(), e -> open(address.step(by)));
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        return button;
    }

    private Button to(String key, PlanAddress other) {
        return new Button(getTranslation(key), e -> open(other));
    }

    private void open(PlanAddress other) {
        getUI().ifPresent(ui -> ui.navigate(PlanView.class, other.parameters()));
    }

    private void add() {
        YearMonth month = address.month();
        LocalDate today = LocalDate.now(clock);
        LocalDate first = month == null ? today : month.atDay(1);
        new FormDialog(
                        getTranslation("meetings.plan.add"),
                        new PlannedForm(services.editor(), Optional.empty(), first.isBefore(today) ? today : first),
                        "action.save",
                        this::show)
                .open();
    }
}
