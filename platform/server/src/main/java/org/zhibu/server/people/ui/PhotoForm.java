package org.zhibu.server.people.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.UploadWords;
import org.zhibu.server.people.file.PersonPhotos;

/** Takes a photo for the file (PPL-01). */
class PhotoForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient PersonPhotos photos;
    private final PersonId person;
    private @Nullable String fileName;
    private byte @Nullable [] content;

    PhotoForm(PersonPhotos photos, PersonId person) {
        this.photos = photos;
        this.person = person;
        Paragraph help = new Paragraph(getTranslation("people.photo.help", PersonPhotos.MAX_SIZE / 1024 / 1024));
        Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> {
            fileName = metadata.fileName();
            content = bytes;
        }));
        upload.setI18n(UploadWords.of(this));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(PersonPhotos.MAX_SIZE);
        upload.setAcceptedFileExtensions(".jpg", ".jpeg", ".png");
        upload.addFileRejectedListener(
                e -> show(List.of(Finding.block("PPL-01", "people.refused.photo", e.getErrorMessage()))));
        upload.addFileRemovedListener(e -> content = null);
        upload.getElement().setAttribute("aria-label", getTranslation("people.photo"));
        add(help, upload);
        setColspan(help, 2);
        setColspan(upload, 2);
    }

    @Override
    protected void save() {
        if (content == null || fileName == null) {
            throw new RefusedException(Finding.block("PPL-01", "people.photo.choose"));
        }
        photos.put(person, fileName, content);
    }
}
