package org.zhibu.meetings.onecase;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project in the list.
 *
 * @param last the last step that was taken; null as long as there is none
 */
public record ProjectRow(
        UUID id,
        int year,
        String name,
        String site,
        BigDecimal feeTotal,
        long labourTotal,
        @Nullable ProjectStep last) {}
