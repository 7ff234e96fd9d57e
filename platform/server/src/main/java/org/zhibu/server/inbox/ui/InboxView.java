package org.zhibu.server.inbox.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.zhibu.api.people.People;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Notices;
import org.zhibu.api.ui.Page;
import org.zhibu.server.inbox.Delegations;
import org.zhibu.server.inbox.TaskBox;
import org.zhibu.server.inbox.TaskRow;
import org.zhibu.server.inbox.Tasks;
import org.zhibu.server.shell.InboxListener;
import org.zhibu.server.shell.MainLayout;

/** What waits for the user, by the day on which it is due. It changes under the reader's eyes when a task comes or goes. */
@Route(value = "inbox", layout = MainLayout.class)
@PermitAll
public class InboxView extends Page implements InboxListener {
    private static final long serialVersionUID = 1L;

    private final transient Tasks tasks;
    private final transient Delegations delegations;
    private final transient People people;
    private final transient Clock clock;
    private final Map<TaskBox, Tab> tabs = new EnumMap<>(TaskBox.class);
    private final Tabs boxes = new Tabs();
    private final TaskSearch search;
    private final StandInBox standIns;
    private final Grid<TaskRow> grid = new Grid<>();

    InboxView(Tasks tasks, Delegations delegations, People people, Clock clock) {
        super("inbox.title");
        this.tasks = tasks;
        this.delegations = delegations;
        this.people = people;
        this.clock = clock;
        hint(getTranslation("inbox.hint"));
        search = new TaskSearch(tasks.sources(), this::refresh);
        standIns = new StandInBox(delegations, this::refresh);
        Button away = new Button(getTranslation("inbox.standIn"), VaadinIcon.EXCHANGE.create(), e -> delegate());
        away.addClassName("opens-form");
        actions(search, away);
        for (TaskBox box : TaskBox.values()) {
            tabs.put(box, new Tab(getTranslation("inbox.box." + box)));
            boxes.add(tabs.get(box));
        }
        boxes.addClassName("task-boxes");
        boxes.addSelectedChangeListener(e -> refresh());
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.addClassName("task-list");
        grid.addComponentColumn(row -> new TaskLine(row, LocalDate.now(clock), clock.getZone()));
        grid.setItems(
                query -> tasks.list(search.value(box()), query.getOffset(), query.getLimit()).stream(),
                query -> tasks.count(search.value(box())));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("inbox.title"));
        add(standIns, boxes, grid);
        refresh();
        // what is shown with this page counts as seen the next time
        addDetachListener(e -> tasks.seen());
    }

    @Override
    public final void inboxChanged() {
        refresh();
    }

    private void refresh() {
        Map<TaskBox, Integer> counts = tasks.counts();
        tabs.forEach((box, tab) -> {
            String name = getTranslation("inbox.box." + box);
            Integer number = counts.get(box);
            tab.setLabel(number == null ? name : getTranslation("inbox.tab", name, number));
        });
        grid.setEmptyStateText(getTranslation(search.isEmpty() ? "inbox.empty." + box() : "inbox.empty.search"));
        grid.getDataProvider().refreshAll();
        standIns.refresh();
    }

    private void delegate() {
        new FormDialog(
                        getTranslation("inbox.standIn"),
                        new StandInForm(delegations, people, LocalDate.now(clock)),
                        "action.save",
                        () -> {
                            Notices.done(getTranslation("inbox.standIn.saved"));
                            refresh();
                        })
                .open();
    }

    private TaskBox box() {
        return tabs.entrySet().stream()
                .filter(e -> e.getValue().equals(boxes.getSelectedTab()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(TaskBox.OPEN);
    }
}
