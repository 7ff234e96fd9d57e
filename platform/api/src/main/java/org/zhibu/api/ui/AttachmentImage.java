package org.zhibu.api.ui;

import com.vaadin.flow.component.html.Image;
import org.zhibu.api.document.Attachment;
import org.zhibu.api.document.Attachments;

/** A stored picture in its place on a page. Whoever shows it has checked that the user may see the record. */
public final class AttachmentImage extends Image {
    private static final long serialVersionUID = 1L;

    /** @param alt what it shows, in words */
    public AttachmentImage(Attachments attachments, Attachment picture, String alt) {
        super(AttachmentPreview.content(attachments, picture, true), alt);
    }
}
