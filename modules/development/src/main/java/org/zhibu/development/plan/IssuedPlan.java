package org.zhibu.development.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The plan that the committee has issued, with the pledge (责任状).
 *
 * @param issuer number of the committee
 * @param edition counted from 1; a later one takes the place of those before
 * @param pledgedOn null until the secretary has pledged it
 */
public record IssuedPlan(
        long issuer,
        UUID id,
        int year,
        int edition,
        PlanContent content,
        String issuerName,
        LocalDate issuedOn,
        String issuedBy,
        @Nullable LocalDate pledgedOn,
        String pledgedBy) {}
