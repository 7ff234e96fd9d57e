package org.zhibu.development.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The plan that an organisation has drafted for a year.
 *
 * @param handedUpOn null while it is a draft
 */
public record YearPlan(
        UUID id, int year, PlanContent content, @Nullable LocalDate handedUpOn, int version) {}
