package org.zhibu.development.deadline;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deadline in the list.
 *
 * @param kind message key of what is to be done
 * @param who a name, or the names of several
 * @param caseId null where several are meant
 * @param page where it is done, when several are meant; else empty
 * @param last whether the day is the last good one; otherwise it is the first
 * @param whyKey message key of what the rule says, with its article
 */
public record DeadlineLine(
        LocalDate day,
        boolean last,
        String kind,
        String who,
        @Nullable UUID caseId,
        String page,
        String rule,
        String whyKey) {
    public boolean isLate(LocalDate today) {
        return last && day.isBefore(today);
    }
}
