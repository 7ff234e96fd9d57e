package org.zhibu.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** Words of the upload component. */
public final class UploadWords {
    private UploadWords() {}

    /** In the language of the page. */
    public static UploadI18N of(Component here) {
        UploadI18N words = new UploadI18N();
        words.setAddFiles(new UploadI18N.AddFiles()
                .setOne(here.getTranslation("attachment.choose"))
                .setMany(here.getTranslation("attachment.choose")));
        words.setDropFiles(new UploadI18N.DropFiles()
                .setOne(here.getTranslation("attachment.drop"))
                .setMany(here.getTranslation("attachment.drop")));
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(here.getTranslation("attachment.tooBig"))
                .setIncorrectFileType(here.getTranslation("attachment.wrongType"))
                .setTooManyFiles(here.getTranslation("attachment.tooMany")));
        words.setFile(new UploadI18N.File()
                .setRemove(here.getTranslation("action.cancel"))
                .setRetry(here.getTranslation("attachment.retry"))
                .setStart(here.getTranslation("attachment.start")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(here.getTranslation("attachment.connecting"))
                        .setHeld(here.getTranslation("attachment.waiting"))
                        .setProcessing(here.getTranslation("attachment.processing"))
                        .setStalled(here.getTranslation("attachment.stalled")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(here.getTranslation("attachment.remaining"))
                        .setUnknown(here.getTranslation("attachment.remainingUnknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setForbidden(here.getTranslation("attachment.failed"))
                        .setServerUnavailable(here.getTranslation("attachment.failed"))
                        .setUnexpectedServerError(here.getTranslation("attachment.failed"))));
        words.setUnits(List.of("B", "kB", "MB", "GB"));
        return words;
    }
}
