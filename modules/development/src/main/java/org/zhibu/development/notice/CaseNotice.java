package org.zhibu.development.notice;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.notice.NoticeOutcome;
import org.zhibu.development.path.NoticeStage;

/**
 * A notice that names the person of a case.
 *
 * @param notice id on the page of notices, where it is concluded
 * @param withdrawn whether it was taken back to be corrected and is not public now
 * @param openObjections objections without an answer
 * @param outcome null until it was concluded
 */
public record CaseNotice(
        NoticeStage stage,
        UUID notice,
        LocalDate fromDate,
        LocalDate toDate,
        boolean withdrawn,
        int openObjections,
        @Nullable NoticeOutcome outcome) {
    public boolean isRunning(LocalDate today) {
        return outcome == null && !withdrawn && !today.isAfter(toDate);
    }

    /** Path of its page. */
    public String link() {
        return "notices?notice=" + notice;
    }
}
