package org.zhibu.server.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.zhibu.api.calendar.CalendarEntry;
import org.zhibu.api.calendar.CalendarSource;
import org.zhibu.api.security.Access;
import org.zhibu.api.text.Messages;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.inbox.TaskRow;
import org.zhibu.server.inbox.Tasks;
import org.zhibu.server.module.ModuleContexts;
import org.zhibu.server.module.Modules;
import org.zhibu.server.text.FailureLog;

/** What the signed-in user has on which day: tasks by their last day, and what the modules tell. */
@Service
public class PersonalCalendar {
    /** @param failures ids, as in the log, of sources that could not be asked */
    public record Shown(List<CalendarLine> lines, List<String> failures) {}

    private static final Comparator<CalendarLine> ORDER = Comparator.comparing(
                    (CalendarLine l) -> l.entry().day())
            .thenComparing(l -> l.entry().from(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(l -> l.entry().title());

    private final Tasks tasks;
    private final ModuleContexts contexts;
    private final ObjectProvider<CalendarSource> platform;
    private final Modules modules;
    private final Access access;
    private final Messages messages;

    PersonalCalendar(
            Tasks tasks,
            ModuleContexts contexts,
            ObjectProvider<CalendarSource> platform,
            Modules modules,
            Access access,
            Messages messages) {
        this.tasks = tasks;
        this.contexts = contexts;
        this.platform = platform;
        this.modules = modules;
        this.access = access;
        this.messages = messages;
    }

    /** By day and hour. A source that fails takes nothing away from the others. */
    public Shown between(LocalDate from, LocalDate to) {
        access.require(PlatformPermissions.ENTER);
        List<CalendarLine> lines = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        tasks.due(from, to).forEach(task -> lines.add(line(task)));
        Map<String, List<CalendarSource>> sources = new LinkedHashMap<>();
        sources.put("platform", platform.orderedStream().toList());
        Set<String> enabled = modules.enabled();
        contexts.beansOf(CalendarSource.class).forEach((module, beans) -> {
            if (enabled.contains(module)) {
                sources.put(module, List.copyOf(beans));
            }
        });
        sources.forEach((owner, beans) -> beans.forEach(source -> {
            try {
                source.entries(from, to)
                        .forEach(entry -> lines.add(new CalendarLine(owner + "-" + entry.key(), entry, false)));
            } catch (RuntimeException failure) {
                failures.add(FailureLog.record(failure));
            }
        }));
        lines.sort(ORDER);
        return new Shown(lines, failures);
    }

    private CalendarLine line(TaskRow task) {
        String title = messages.text(task.messageKey(), task.arguments().toArray());
        String whose = task.organization() == null ? title : task.organization() + " " + title;
        LocalDate due = java.util.Objects.requireNonNull(task.due());
        return new CalendarLine(
                "task-" + task.id(),
                new CalendarEntry(
                        task.id().toString(),
                        due,
                        null,
                        null,
                        whose,
                        "",
                        task.link().isEmpty() ? "inbox" : task.link()),
                true);
    }
}
