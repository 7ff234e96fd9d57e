package org.zhibu.server.inbox.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.zhibu.server.inbox.TaskRow;

/** One task: what to do, until when, why, and for whom. */
public class TaskLine extends Div {
    private static final long serialVersionUID = 1L;

    public TaskLine(TaskRow task, LocalDate today, ZoneId zone) {
        addClassName("task");
        Div words = new Div(what(task));
        words.addClassName("task-words");
        List<String> facts = facts(task, zone);
        if (!facts.isEmpty()) {
            Span line = new Span(String.join(getTranslation("inbox.between"), facts));
            line.addClassNames("secondary", "task-facts");
            words.add(line);
        }
        add(words);
        if (task.fresh() && task.open()) {
            add(badge("inbox.new", "badge-warn"));
        }
        LocalDate due = task.due();
        if (task.withdrawn()) {
            add(badge("inbox.withdrawn", "badge-plain"));
        } else if (!task.open()) {
            add(badge("inbox.done", "badge-good"));
        } else if (due != null) {
            boolean late = task.late(today);
            String key = late ? "inbox.late" : due.equals(today) ? "inbox.today" : "inbox.due";
            add(badge(key, late ? "badge-bad" : due.equals(today) ? "badge-warn" : "badge-plain", due.toString()));
        }
    }

    private com.vaadin.flow.component.Component what(TaskRow task) {
        String text = getTranslation(task.messageKey(), task.arguments().toArray());
        if (task.link().isEmpty()) {
            Span plain = new Span(text);
            plain.addClassName("task-what");
            return plain;
        }
        Anchor link = new Anchor(task.link(), text);
        link.addClassName("task-what");
        return link;
    }

    private List<String> facts(TaskRow task, ZoneId zone) {
        List<String> facts = new ArrayList<>();
        if (task.organization() != null) {
            facts.add(task.organization());
        }
        if (task.standsInFor() != null) {
            facts.add(getTranslation("inbox.for", task.standsInFor()));
        }
        if (!task.rule().isEmpty()) {
            facts.add(
                    task.whyKey().isEmpty()
                            ? getTranslation("inbox.rule", task.rule())
                            : getTranslation("inbox.why", task.rule(), getTranslation(task.whyKey())));
        }
        if (task.closedAt() != null) {
            String day = task.closedAt().atZone(zone).toLocalDate().toString();
            String by = task.closedBy();
            String behalf = task.closedFor();
            facts.add(
                    by == null
                            ? day
                            : behalf == null
                                    ? getTranslation("inbox.closed", by, day)
                                    : getTranslation("inbox.closedFor", by, behalf, day));
        }
        return facts;
    }

    private Span badge(String key, String look, Object... arguments) {
        Span badge = new Span(getTranslation(key, arguments));
        badge.addClassNames("badge", look);
        return badge;
    }
}
