package org.zhibu.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import org.zhibu.api.document.Attachment;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.document.Attachments;

/** Files of a record, to be looked at or taken. Whoever shows them has checked that the user may see the record. */
public final class AttachmentList extends Div {
    private static final long serialVersionUID = 1L;

    private static final int KILO = 1024;

    /** @param zone in which the days are told */
    public AttachmentList(Attachments attachments, Collection<AttachmentId> ids, ZoneId zone) {
        addClassName("attachment-list");
        Map<AttachmentId, Attachment> files = attachments.byIds(ids);
        for (AttachmentId id : ids) {
            Attachment file = files.get(id);
            if (file != null) {
                add(line(attachments, file, zone));
            }
        }
        if (files.isEmpty()) {
            Paragraph nothing = new Paragraph(getTranslation("attachment.none"));
            nothing.addClassName("empty");
            add(nothing);
        }
    }

    private Div line(Attachments attachments, Attachment file, ZoneId zone) {
        Div line = new Div();
        line.addClassName("attachment");
        if (file.isPreviewable()) {
            Button name = new Button(
                    file.name(),
                    file.isImage() ? VaadinIcon.PICTURE.create() : VaadinIcon.FILE_TEXT_O.create(),
                    e -> new AttachmentPreview(attachments, file).open());
            name.addThemeName("tertiary");
            name.setAriaLabel(getTranslation("attachment.preview", file.name()));
            line.add(name);
        } else {
            line.add(new Span(file.name()));
        }
        Anchor download =
                new Anchor(AttachmentPreview.content(attachments, file, false), getTranslation("attachment.download"));
        download.setAriaLabel(getTranslation("attachment.downloadOf", file.name()));
        Span by = new Span(getTranslation(
                "attachment.by",
                file.storedBy(),
                file.storedAt().atZone(zone).toLocalDate().toString()));
        by.addClassName("attachment-note");
        line.add(size(this, file.size()), by, download);
        return line;
    }

    static Span size(Component here, long bytes) {
        Span size = new Span(
                bytes < KILO * KILO
                        ? here.getTranslation("attachment.kilobytes", Math.max(1, bytes / KILO))
                        : here.getTranslation("attachment.megabytes", AttachmentField.megabytes(bytes)));
        size.addClassName("attachment-note");
        return size;
    }
}
