package org.zhibu.server.people;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.ActivistTier;

/**
 * What lists show of a person besides the summary. Numbers by which people could be looked up elsewhere are masked.
 *
 * @param nationalId masked; empty when unknown
 * @param phone masked; empty when unknown
 * @param checks what does not agree
 */
public record RosterDetails(
        String nationalId,
        String phone,
        String ethnicity,
        @Nullable ActivistTier tier,
        @Nullable EducationLevel education,
        String employer,
        String jobTitle,
        List<PersonTag> tags,
        @Nullable LocalDate appliedOn,
        @Nullable LocalDate activistOn,
        @Nullable LocalDate candidateOn,
        @Nullable LocalDate admittedOn,
        @Nullable LocalDate fullOn,
        @Nullable DuesCategory duesCategory,
        @Nullable BigDecimal duesMonthly,
        @Nullable LocalDate duesPaidTo,
        List<RegisterCheck> checks) {
    public RosterDetails {
        checks = List.copyOf(checks);
        tags = List.copyOf(tags);
    }
}
