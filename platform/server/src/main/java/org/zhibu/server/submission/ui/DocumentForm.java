package org.zhibu.server.submission.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.submission.RequiredDocument;
import org.zhibu.api.ui.AttachmentField;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.submission.DraftContents;
import org.zhibu.server.submission.Submission;

/** A document that goes with a draft: its files, or a sheet that is handed over on paper. */
class DocumentForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient SubmissionServices services;
    private final transient Submission read;
    private final Select<RequiredDocument> item;
    private final TextField name;
    private final Checkbox onPaper = new Checkbox();
    private final AttachmentField files;

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
        add(onPaper);
        setColspan(onPaper, 2);
        files = new AttachmentField(getTranslation("submission.field.files"), services.attachments());
        this.<AttachmentField, List<AttachmentId>>register(
                "files",
                files,
                ids -> ids.isEmpty() ? Optional.of(Finding.block("", "submission.refused.noFile")) : Optional.empty());
        setColspan(files, 2);
        files.addValueChangeListener(e -> named(e.getValue()));
        onPaper.addValueChangeListener(e -> files.setVisible(!e.getValue()));
        item.addValueChangeListener(
                e -> Optional.ofNullable(e.getValue()).ifPresent(i -> name.setValue(getTranslation(i.messageKey()))));
        missing.stream().findFirst().ifPresent(item::setValue);
    }

    private void named(List<AttachmentId> ids) {
        if (name.isEmpty()) {
            services.attachments().byIds(ids).values().stream()
                    .findFirst()
                    .ifPresent(file -> name.setValue(file.name()));
        }
    }

    @Override
    protected void save() {
        RequiredDocument chosen = item.getValue();
        services.drafts()
                .addFiles(
                        read.key(),
                        chosen == null ? "" : chosen.item(),
                        stripped(name),
                        onPaper.getValue() ? List.of() : files.getValue());
    }
}
