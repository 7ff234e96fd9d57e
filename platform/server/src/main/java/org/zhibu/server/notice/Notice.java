package org.zhibu.server.notice;

import java.util.List;
import java.util.UUID;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.notice.NoticeDraft;
import org.zhibu.api.notice.NoticePerson;

/**
 * A notice with all that belongs to it.
 *
 * @param photos of the notice as it hung (MAT-15)
 * @param reason why the round began, empty for the first
 */
public record Notice(
        NoticeRow row,
        String organization,
        NoticeDraft content,
        List<Listed> persons,
        List<Objection> objections,
        List<AttachmentId> photos,
        int minWorkingDays,
        String reason,
        String conclusion) {
    /** A person in the list of a notice. */
    public record Listed(UUID id, NoticePerson person) {}
}
