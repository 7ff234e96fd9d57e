package org.zhibu.api.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhibu.api.document.Attachment;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;

/**
 * Files of a form: chosen by button or dropped, several at once, each with progress, cancel and its own error. They are stored as soon
 * as they arrive; those that the form does not save are swept away later.
 */
public final class AttachmentField extends CustomField<List<AttachmentId>> {
    private static final long serialVersionUID = 1L;

    private final transient Attachments attachments;
    private final Div stored = new Div();
    private final Div errors = new Div();
    private final Upload upload;
    private final List<Attachment> files = new ArrayList<>();

    /** Without files; what is uploaded goes to {@code attachments} at once. */
    public AttachmentField(String label, Attachments attachments) {
        super(List.of());
        this.attachments = attachments;
        setLabel(label);
        addClassName("attachment-field");
        setHelperText(getTranslation(
                "attachment.help",
                String.join(" ", attachments.acceptedExtensions()),
                megabytes(attachments.maxSize())));
        upload = new Upload(this::receive);
        upload.setI18n(UploadWords.of(this));
        upload.setAcceptedFileExtensions(attachments.acceptedExtensions().toArray(String[]::new));
        upload.setMaxFileSize(Math.toIntExact(Math.min(Integer.MAX_VALUE, attachments.maxSize())));
        upload.addFileRejectedListener(e -> error(e.getFileName(), e.getErrorMessage()));
        upload.addAllFinishedListener(e -> upload.clearFileList());
        stored.addClassName("attachment-list");
        errors.addClassName("findings");
        errors.getElement().setAttribute("role", "alert");
        add(new Div(stored, errors, upload));
    }

    /** For a field that takes one file. */
    public static Optional<Finding> atMostOne(List<AttachmentId> ids) {
        return ids.size() > 1 ? Optional.of(Finding.block("", "attachment.oneOnly")) : Optional.empty();
    }

    @Override
    protected List<AttachmentId> generateModelValue() {
        return files.stream().map(Attachment::id).toList();
    }

    @Override
    protected void setPresentationValue(List<AttachmentId> ids) {
        files.clear();
        files.addAll(attachments.byIds(ids).values());
        show();
    }

    /** Runs on a thread of its own while the file arrives; the page is told when it is stored. */
    private void receive(UploadEvent event) {
        UI ui = event.getUI();
        try (InputStream in = event.getInputStream()) {
            AttachmentId id = attachments.store(event.getFileName(), in);
            tell(ui, () -> accept(id));
        } catch (RefusedException refusal) {
            event.reject();
            tell(
                    ui,
                    () -> error(
                            event.getFileName(), Notices.text(refusal.findings().getFirst())));
        } catch (java.io.IOException cancelled) {
            event.reject();
        }
    }

    private static void tell(UI ui, Command news) {
        var _ = ui.access(news);
    }

    private void accept(AttachmentId id) {
        files.addAll(attachments.byIds(List.of(id)).values());
        setModelValue(generateModelValue(), true);
        show();
    }

    private void error(String fileName, String reason) {
        errors.add(new Paragraph(getTranslation("attachment.error", fileName, reason)));
    }

    private void show() {
        stored.removeAll();
        for (Attachment file : files) {
            Button remove = new Button(getTranslation("attachment.remove"), e -> {
                files.remove(file);
                setModelValue(generateModelValue(), true);
                show();
            });
            remove.addThemeName("tertiary small");
            remove.setAriaLabel(getTranslation("attachment.removeOf", file.name()));
            Div line = new Div(new Span(file.name()), AttachmentList.size(this, file.size()), remove);
            line.addClassName("attachment");
            stored.add(line);
        }
    }

    static long megabytes(long bytes) {
        return bytes / (1024 * 1024);
    }
}
