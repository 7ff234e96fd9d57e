package org.zhibu.development.cultivation;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhibu.api.policy.Cadence;
import org.zhibu.api.policy.Policies;
import org.zhibu.development.casefile.DevelopmentPolicies;

/** How often the rosters are overhauled and the cultivation is studied, on a day (DEV-18, DEV-19). */
@Component
class Cadences {
    private final Policies policies;

    Cadences(Policies policies) {
        this.policies = policies;
    }

    Cadence overhaul(LocalDate day) {
        return policies.at(day).get(DevelopmentPolicies.OVERHAUL);
    }

    Cadence study(LocalDate day) {
        return policies.at(day).get(DevelopmentPolicies.BRANCH_REVIEWS);
    }

    Cadence hearing(LocalDate day) {
        return policies.at(day).get(DevelopmentPolicies.COMMITTEE_HEARINGS);
    }
}
