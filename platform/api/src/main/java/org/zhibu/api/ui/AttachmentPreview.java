package org.zhibu.api.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.zhibu.api.document.Attachment;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.rule.RefusedException;

/** A picture or a PDF in the browser's own viewer. What the file contains can run nothing: it is shown under a policy of its own. */
final class AttachmentPreview extends Dialog {
    private static final long serialVersionUID = 1L;

    private static final String POLICY =
            "default-src 'none'; img-src 'self' data:; object-src 'self'; style-src 'self' 'unsafe-inline'; frame-ancestors 'self'";

    AttachmentPreview(Attachments attachments, Attachment file) {
        setHeaderTitle(file.name());
        addClassName("attachment-preview");
        setWidth("64rem");
        setHeight("90vh");
        setMaxWidth("100%");
        setResizable(true);
        DownloadHandler content = content(attachments, file, true);
        if (file.isImage()) {
            Image image = new Image(content, file.name());
            Button zoom = new Button(getTranslation("attachment.zoom"));
            zoom.addClickListener(e -> {
                boolean large = !image.hasClassName("attachment-large");
                image.setClassName("attachment-large", large);
                zoom.setText(getTranslation(large ? "attachment.fit" : "attachment.zoom"));
            });
            getHeader().add(zoom);
            add(image);
        } else {
            IFrame viewer = new IFrame();
            viewer.setSrc(content);
            viewer.setTitle(file.name());
            add(viewer);
        }
        Anchor download = new Anchor(content(attachments, file, false), getTranslation("attachment.download"));
        download.addClassName("button-link");
        getFooter().add(download, new Button(getTranslation("action.close"), e -> close()));
    }

    /** The file's content, read with the rights of the moment in which it is fetched. */
    static DownloadHandler content(Attachments attachments, Attachment file, boolean inline) {
        return event -> write(attachments, file, inline, event);
    }

    private static void write(Attachments attachments, Attachment file, boolean inline, DownloadEvent event) {
        if (inline) {
            event.inline(file.name());
        } else {
            event.setFileName(file.name());
        }
        event.setContentType(file.contentType());
        event.setContentLength(file.size());
        event.getResponse().setHeader("Content-Security-Policy", POLICY);
        event.getResponse().setHeader("Cache-Control", "private, no-store");
        try {
            attachments.read(file.id(), event.getOutputStream());
        } catch (RefusedException refusal) {
            event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
        }
    }
}
