package org.zhibu.development.cultivation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.document.AttachmentId;

/**
 * A thought report to be kept.
 *
 * @param title may be empty
 * @param reader who read it; may be empty
 * @param readerNote what the reader noted; may be empty
 */
public record ReportDraft(
        LocalDate deliveredOn,
        String title,
        String reader,
        String readerNote,
        @Nullable AttachmentId attachment) {
    public static ReportDraft on(LocalDate day, String reader) {
        return new ReportDraft(day, "", reader, "", null);
    }
}
