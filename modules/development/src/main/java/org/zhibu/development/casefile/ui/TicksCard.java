package org.zhibu.development.casefile.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.InPlace;

/** The four that have to be in place (四到位, DEV-22): contact, cultivation time, sponsors, talker. */
class TicksCard extends Section {
    private static final long serialVersionUID = 1L;

    private final UnorderedList ticks = new UnorderedList();

    TicksCard(CaseFacts facts, InPlace inPlace) {
        addClassNames("panel", "dev-card");
        add(new H2(getTranslation("development.section.ticks")));
        ticks.addClassName("dev-ticks");
        tick("contact", inPlace.contacts(), names(facts.contacts()));
        LocalDate ripe = inPlace.ripeOn();
        tick("time", inPlace.time(), ripe == null ? "" : getTranslation("development.tick.ripe", ripe.toString()));
        tick("sponsors", inPlace.sponsors(), names(facts.sponsors()));
        tick("talker", inPlace.talker(), inPlace.talkers());
        add(ticks);
    }

    private void tick(String what, boolean there, String detail) {
        Span mark = new Span(there ? "✓" : "○");
        mark.addClassName("dev-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(getTranslation("development.tick." + what));
        Span state = new Span(getTranslation(there ? "development.tick.there" : "development.tick.missing"));
        state.addClassNames("badge", there ? "badge-good" : "badge-plain");
        Span more = new Span(detail);
        more.addClassName("dev-detail");
        ListItem item = new ListItem(mark, name, state, more);
        item.setClassName("dev-there", there);
        ticks.add(item);
    }

    private static String names(java.util.List<CaseFacts.Companion> people) {
        return people.stream().map(CaseFacts.Companion::name).collect(Collectors.joining("、"));
    }
}
