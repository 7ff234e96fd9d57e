package org.zhibu.meetings.records.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.zhibu.meetings.records.Found;
import org.zhibu.meetings.records.Passage;
import org.zhibu.meetings.ui.MeetingView;

/** One meeting that was found: its title leads to it, below stand the sentences with the words marked. */
class FoundCard extends Div {
    private static final long serialVersionUID = 1L;

    FoundCard(Found found) {
        addClassName("record-hit");
        RouterLink title = new RouterLink();
        title.setText(found.title());
        title.setRoute(
                MeetingView.class,
                new RouteParameters(new RouteParam("id", found.id().toString())));
        Span facts = new Span(found.date() + " · " + getTranslation(found.kind().messageKey())
                + (found.groupName().isEmpty() ? "" : " · " + found.groupName())
                + (found.chairName().isEmpty()
                        ? ""
                        : " · " + getTranslation("meetings.field.chair") + " " + found.chairName())
                + " · " + getTranslation(found.state().messageKey()));
        facts.addClassName("record-facts");
        add(title, facts);
        found.passages().forEach(p -> add(line(p)));
    }

    private Paragraph line(Passage passage) {
        Span part = new Span(getTranslation(passage.part()) + (passage.who().isEmpty() ? "" : " " + passage.who()));
        part.addClassName("record-part");
        Paragraph line = new Paragraph(part);
        for (Passage.Piece piece : passage.pieces()) {
            if (piece.marked()) {
                Element mark = new Element("mark");
                mark.setText(piece.text());
                line.getElement().appendChild(mark);
            } else {
                line.add(new Span(piece.text()));
            }
        }
        return line;
    }
}
