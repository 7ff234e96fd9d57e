package org.zhibu.meetings.onecase;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A village project that is paid and worked for by all (SMP-03).
 *
 * @param version what it was read with; 0 for a new one
 * @param meeting at which the branch consented; null as long as none is named
 * @param capitaFee yuan per head
 * @param labourDays days of work per labourer in the year
 * @param unanimous whether all present consented
 * @param feeTotal computed by the database, as {@code labourTotal}; not told by who writes
 */
public record Project(
        UUID id,
        int version,
        @Nullable UUID meeting,
        String name,
        String site,
        int year,
        String content,
        BigDecimal capitaFee,
        int labourDays,
        int population,
        int labourers,
        boolean unanimous,
        BigDecimal feeTotal,
        long labourTotal) {}
