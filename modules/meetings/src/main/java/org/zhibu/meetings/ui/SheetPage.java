package org.zhibu.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.ui.AttachmentImage;
import org.zhibu.api.ui.PrintPage;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.print.Sheet;

/** A form as it lies on paper, to be printed by the browser. */
abstract class SheetPage extends PrintPage {
    private static final long serialVersionUID = 1L;

    private final transient Attachments attachments;

    SheetPage(String titleKey, Attachments attachments) {
        super(titleKey);
        this.attachments = attachments;
        sheet().addClassName("meeting-sheet");
    }

    final void show(Sheet form, MeetingId id, Component download) {
        printActions(Routes.link(this, "meetings.action.toMeeting", MeetingView.class, Routes.param(id)), download);
        Article sheet = sheet();
        sheet.removeAll();
        Paragraph organization = new Paragraph(form.organization());
        organization.addClassName("sheet-organization");
        sheet.add(organization, new H2(form.heading()));
        form.lines().forEach(l -> sheet.add(line(l)));
        Div signatures = new Div();
        signatures.addClassName("sheet-signatures");
        form.signatures().forEach(s -> signatures.add(new Paragraph(s)));
        form.autographs().forEach(a -> signatures.add(autograph(a)));
        sheet.add(signatures);
        for (String note : form.footnotes()) {
            Paragraph small = new Paragraph(note);
            small.addClassName("sheet-note");
            sheet.add(small);
        }
        form.photos().forEach(p -> sheet.add(photo(p)));
    }

    private Paragraph autograph(Sheet.Picture picture) {
        AttachmentImage image = new AttachmentImage(attachments, picture.picture(), picture.words());
        image.addClassName("signature-image");
        return new Paragraph(new Span(picture.words()), image);
    }

    private Div photo(Sheet.Picture picture) {
        Div photo = new Div(
                new AttachmentImage(attachments, picture.picture(), picture.words()), new Paragraph(picture.words()));
        photo.addClassName("sheet-photo");
        return photo;
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
