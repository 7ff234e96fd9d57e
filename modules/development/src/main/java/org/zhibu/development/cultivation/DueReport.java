package org.zhibu.development.cultivation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.ActivistTier;

/**
 * A person's thought report of a period, there or missing, and the talk that goes with it.
 *
 * @param probation whether the person was a probationer from the period's first day on
 * @param due false for somebody whose time began within the period
 * @param report null while it is missing
 * @param talk the last talk of the period; null while there is none
 */
public record DueReport(
        UUID caseId,
        String name,
        @Nullable String group,
        boolean probation,
        @Nullable ActivistTier tier,
        boolean due,
        @Nullable UUID report,
        @Nullable LocalDate deliveredOn,
        String title,
        String reader,
        String readerNote,
        @Nullable UUID attachment,
        int version,
        @Nullable UUID talk,
        @Nullable LocalDate talkedOn,
        String talker) {
    public boolean delivered() {
        return report != null;
    }

    /** TIM-02, TIM-03: handed in after the period's end. */
    public boolean late(LocalDate last) {
        return deliveredOn != null && deliveredOn.isAfter(last);
    }
}
