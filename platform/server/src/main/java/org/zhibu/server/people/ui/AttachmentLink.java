package org.zhibu.server.people.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Objects;
import org.zhibu.api.document.Attachment;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.document.Attachments;

/** Opens an attached file; what it is called is asked when it is opened. */
final class AttachmentLink {
    private AttachmentLink() {}

    static Anchor of(Attachments attachments, AttachmentId id, String label) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    Attachment file = Objects.requireNonNull(
                            attachments.byIds(List.of(id)).get(id));
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    attachments.read(id, out);
                    byte[] bytes = out.toByteArray();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), file.name(), file.contentType(), bytes.length);
                }),
                label);
        link.setRouterIgnore(true);
        return link;
    }
}
