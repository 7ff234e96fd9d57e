package org.zhibu.server.people.file;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A student's academic year (PPL-02).
 *
 * @param id null for a new one
 * @param version as it was read
 * @param year in which it began
 * @param rankPercent place in the year as the percentage from the top, 5 for the first twentieth; null when unknown
 * @param failedCourses whether or not the resit was passed
 * @param resitsPassed how many of the failed courses were passed at the resit
 */
public record StudyYear(
        @Nullable UUID id,
        int version,
        int year,
        @Nullable BigDecimal rankPercent,
        int failedCourses,
        int resitsPassed) {}
