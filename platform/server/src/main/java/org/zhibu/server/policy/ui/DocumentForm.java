package org.zhibu.server.policy.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.UploadWords;
import org.zhibu.server.policy.PolicyDocuments;

/** Adds a local rule with its file (POL-06). */
class DocumentForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private static final int MAX_BYTES = 20 * 1024 * 1024;

    private final transient PolicyDocuments documents;
    private final TextField title = text("title", "policies.document.title", PolicyDocuments.MAX_TITLE, true);
    private final TextField number = text("number", "policies.document.number", PolicyDocuments.MAX_NUMBER, false);
    private final DatePicker issuedOn = date("issuedOn", "policies.document.issuedOn", true);
    private String fileName = "";
    private byte @Nullable [] file;

    DocumentForm(PolicyDocuments documents, LocalDate today) {
        this.documents = documents;
        setColspan(title, 2);
        issuedOn.setMax(today);
        Upload upload = new Upload(UploadHandler.inMemory((metadata, content) -> {
            fileName = metadata.fileName();
            file = content;
        }));
        upload.setI18n(UploadWords.of(this));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAX_BYTES);
        upload.setAcceptedFileTypes(".pdf", ".docx", ".png", ".jpg", ".jpeg");
        upload.addFileRemovedListener(e -> {
            fileName = "";
            file = null;
        });
        NativeLabel label = new NativeLabel(getTranslation("policies.document.file"));
        label.setFor(upload);
        Span help = new Span(getTranslation("policies.document.file.help"));
        help.addClassName("secondary");
        add(label, upload, help);
        setColspan(label, 2);
        setColspan(upload, 2);
        setColspan(help, 2);
    }

    @Override
    protected void save() {
        documents.add(
                stripped(title),
                stripped(number),
                Objects.requireNonNull(issuedOn.getValue()),
                fileName,
                file == null ? null : new ByteArrayInputStream(file));
    }
}
