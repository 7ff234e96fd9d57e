package org.zhibu.server.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.notice.NoticeDraft;
import org.zhibu.api.notice.NoticePerson;

/**
 * A notice with all that belongs to it.
 *
 * @param photos of the notice as it hung (MAT-15)
 * @param earlier rounds that were taken back, the latest first
 * @param reason why the round began, empty for the first
 */
public record Notice(
        NoticeRow row,
        String organization,
        NoticeDraft content,
        List<Listed> persons,
        List<Objection> objections,
        List<AttachmentId> photos,
        List<Round> earlier,
        int minWorkingDays,
        String reason,
        String conclusion) {
    /**
     * A round that was public until it was taken back to be corrected.
     *
     * @param takenBack why the round after it began
     */
    public record Round(
            int number, LocalDate from, LocalDate to, String matter, String publishedBy, String takenBack) {}

    /** A person in the list of a notice. */
    public record Listed(UUID id, NoticePerson person) {}
}
