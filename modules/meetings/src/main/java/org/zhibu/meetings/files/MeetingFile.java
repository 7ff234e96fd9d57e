package org.zhibu.meetings.files;

import java.time.LocalDate;
import java.util.UUID;
import org.zhibu.api.document.AttachmentId;

/** A photo or paper of a meeting (MIN-24). */
public record MeetingFile(UUID attachmentId, String caption, String addedBy, LocalDate addedOn) {
    public AttachmentId attachment() {
        return new AttachmentId(attachmentId);
    }
}
