package org.zhibu.server.submission.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.submission.RequiredDocument;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.submission.DraftContents;
import org.zhibu.server.submission.Submission;

/** A document that goes with a draft: a file, or a sheet that is handed over on paper. */
class DocumentForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient SubmissionServices services;
    private final transient Submission read;
    private final Select<RequiredDocument> item;
    private final TextField name;
    private final Checkbox onPaper = new Checkbox();
    private transient byte @Nullable [] file;
    private String fileName = "";

    DocumentForm(Submission read, List<RequiredDocument> checklist, SubmissionServices services) {
        this.services = services;
        this.read = read;
        List<RequiredDocument> missing = checklist.stream()
                .filter(r -> read.contents().documents().stream()
                        .noneMatch(d -> d.item().equals(r.item())))
                .toList();
        item = choice("item", "submission.field.item", missing, false);
        item.setItemLabelGenerator(i -> getTranslation(i == null ? "submission.item.other" : i.messageKey()));
        item.setEmptySelectionCaption(getTranslation("submission.item.other"));
        item.setVisible(!missing.isEmpty());
        name = text("name", "submission.field.documentName", DraftContents.MAX_NAME, true);
        onPaper.setLabel(getTranslation("submission.field.onPaper"));
        Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> uploaded(metadata.fileName(), bytes)));
        upload.setMaxFiles(1);
        upload.setAcceptedFileTypes(".pdf", ".docx", ".xlsx", ".jpg", ".jpeg", ".png");
        upload.addFileRemovedListener(e -> {
            file = null;
            fileName = "";
        });
        add(onPaper, upload);
        setColspan(onPaper, 2);
        setColspan(upload, 2);
        onPaper.addValueChangeListener(e -> upload.setVisible(!e.getValue()));
        item.addValueChangeListener(
                e -> Optional.ofNullable(e.getValue()).ifPresent(i -> name.setValue(getTranslation(i.messageKey()))));
        missing.stream().findFirst().ifPresent(item::setValue);
    }

    void uploaded(String uploadedName, byte[] bytes) {
        file = bytes;
        fileName = uploadedName;
        if (name.isEmpty()) {
            name.setValue(uploadedName);
        }
    }

    @Override
    protected void save() {
        byte[] content = file;
        UUID attachment = null;
        if (!onPaper.getValue()) {
            if (content == null) {
                throw new RefusedException(Finding.block("", "submission.refused.noFile"));
            }
            AttachmentId stored = services.attachments().store(fileName, new ByteArrayInputStream(content));
            attachment = stored.value();
        }
        RequiredDocument chosen = item.getValue();
        services.drafts().add(read.key(), chosen == null ? "" : chosen.item(), stripped(name), attachment);
    }
}
