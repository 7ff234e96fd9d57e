package org.zhibu.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.zhibu.api.ui.Page;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.print.Sheet;

/** A form as it lies on paper, to be printed by the browser. */
abstract class SheetPage extends Page {
    private static final long serialVersionUID = 1L;

    private final Article sheet = new Article();

    SheetPage(String titleKey) {
        super(titleKey);
        sheet.addClassNames("print-sheet", "meeting-sheet");
        add(sheet);
    }

    final void show(Sheet form, MeetingId id, Component download) {
        actions(
                Routes.link(this, "meetings.action.toMeeting", MeetingView.class, Routes.param(id)),
                download,
                new Button(
                        getTranslation("action.print"),
                        e -> e.getSource().getElement().executeJs("window.print()")));
        sheet.removeAll();
        Paragraph organization = new Paragraph(form.organization());
        organization.addClassName("sheet-organization");
        sheet.add(organization, new H2(form.heading()));
        form.lines().forEach(l -> sheet.add(line(l)));
        Div signatures = new Div();
        signatures.addClassName("sheet-signatures");
        form.signatures().forEach(s -> signatures.add(new Paragraph(s)));
        sheet.add(signatures);
        for (String note : form.footnotes()) {
            Paragraph small = new Paragraph(note);
            small.addClassName("sheet-note");
            sheet.add(small);
        }
    }

    private static Div line(Sheet.Line line) {
        Span label = new Span(line.label());
        label.addClassName("sheet-label");
        Div block = new Div(label);
        block.addClassName("sheet-line");
        if (!line.block()) {
            block.add(new Span(String.join("", line.paragraphs())));
            return block;
        }
        if (line.paragraphs().isEmpty()) {
            Paragraph room = new Paragraph();
            room.addClassName("sheet-room");
            block.add(room);
        }
        line.paragraphs().forEach(p -> block.add(new Paragraph(p)));
        return block;
    }
}
