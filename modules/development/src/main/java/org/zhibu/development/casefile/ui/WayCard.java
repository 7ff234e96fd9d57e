package org.zhibu.development.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhibu.development.casefile.KeptEntry;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Resolution;
import org.zhibu.development.path.Way;

/** The 25 steps in their five stages: what is done, what is due, and what comes when at the earliest. */
class WayCard extends Section {
    private static final long serialVersionUID = 1L;

    private final transient Map<UUID, KeptEntry> kept;

    private final LocalDate today;

    WayCard(List<Way.Line> lines, List<KeptEntry> history, LocalDate today) {
        this.today = today;
        kept = history.stream().collect(Collectors.toMap(KeptEntry::id, e -> e));
        addClassNames("panel", "dev-card");
        add(new H2(getTranslation("development.section.way")));
        Map<CaseState.Stage, OrderedList> lists = new EnumMap<>(CaseState.Stage.class);
        Div way = new Div();
        way.addClassName("dev-way");
        for (Way.Line line : lines) {
            CaseState.Stage stage = line.step().stage();
            OrderedList steps = lists.computeIfAbsent(stage, s -> {
                OrderedList list = new OrderedList();
                list.addClassName("dev-steps");
                Div column = new Div(new H3(getTranslation(s.messageKey())), list);
                column.addClassName("dev-stage");
                way.add(column);
                return list;
            });
            steps.add(item(line));
        }
        add(way);
    }

    private ListItem item(Way.Line line) {
        Span number = new Span(Integer.toString(line.step().number()));
        number.addClassName("dev-number");
        Span name = new Span(getTranslation(line.step().messageKey()));
        name.addClassName("dev-name");
        Div words = new Div(name, detail(line));
        words.addClassName("dev-words");
        ListItem item = new ListItem(number, words);
        item.addClassName("dev-" + line.progress().name().toLowerCase(java.util.Locale.ROOT));
        if (line.progress() == Way.Progress.NOW) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }

    private Div detail(Way.Line line) {
        Div detail = new Div();
        detail.addClassName("dev-detail");
        CaseFacts.Entry entry = line.entry();
        if (entry != null && line.progress() == Way.Progress.DONE) {
            done(detail, entry);
        } else if (line.progress() == Way.Progress.COMING) {
            // a day that is past says nothing: the step waits for the one before it
            if (line.window().first().isAfter(today)) {
                detail.add(getTranslation(
                        "development.way.first", line.window().first().toString()));
            }
        } else {
            detail.add(getTranslation(line.progress().messageKey()));
        }
        if (line.progress() == Way.Progress.NOW && line.window().last() != null) {
            detail.add(" · "
                    + getTranslation(
                            "development.next.last", line.window().last().toString()));
        }
        return detail;
    }

    private void done(Div detail, CaseFacts.Entry entry) {
        StringBuilder words = new StringBuilder(entry.day().toString());
        for (String more : List.of(entry.doneBy(), entry.number())) {
            if (!more.isEmpty()) {
                words.append(" · ").append(more);
            }
        }
        detail.add(words.toString());
        KeptEntry row = kept.get(entry.id());
        if (row != null && row.told() != null) {
            detail.add(new Div(ToldLine.of(this, row.told())));
        }
        Resolution by = row == null ? null : row.resolution();
        if (by != null && !by.link().isEmpty()) {
            detail.add(" · ");
            detail.add(minutes(this, by.link()));
        }
    }

    /** A page of the portal can be opened; where paper lies is said in words. */
    static Component minutes(Component here, String link) {
        return link.startsWith("m/")
                ? new Anchor(link, here.getTranslation("development.minutes"))
                : new Span(here.getTranslation("development.minutes.at", link));
    }
}
