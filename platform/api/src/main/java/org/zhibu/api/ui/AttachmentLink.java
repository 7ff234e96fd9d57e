package org.zhibu.api.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.zhibu.api.document.Attachment;
import org.zhibu.api.document.Attachments;

/** Opens one file: on the page where the browser can show it, else as a download. Whoever shows it has checked that the user may. */
public final class AttachmentLink extends Composite<Span> {
    private static final long serialVersionUID = 1L;

    /** @param label what the user clicks */
    public AttachmentLink(Attachments attachments, Attachment file, String label) {
        if (!file.isPreviewable()) {
            Anchor download = new Anchor(AttachmentPreview.content(attachments, file, false), label);
            download.setAriaLabel(label + " " + file.name());
            getContent().add(download);
            return;
        }
        Button open = new Button(label, e -> new AttachmentPreview(attachments, file).open());
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        open.setAriaLabel(label + " " + file.name());
        getContent().add(open);
    }
}
