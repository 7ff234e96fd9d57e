package org.zhibu.development.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.api.policy.Policies;
import org.zhibu.development.casefile.DevelopmentPolicies;
import org.zhibu.development.figure.Dimension;

/** The numbers of plans on a day, as the policies of the organisation have them. */
@Component
public class PlanNumbersInForce {
    private final Policies policies;

    PlanNumbersInForce(Policies policies) {
        this.policies = policies;
    }

    /** All at once, as of the day of what is judged (POL-02). */
    public PlanNumbers on(LocalDate day) {
        Policies.Values v = policies.at(day);
        List<Target> structure = new ArrayList<>();
        PlanPolicies.shares()
                .forEach((dimension, key) -> v.find(key)
                        .ifPresent(percent -> structure.add(new Target(dimension, operator(dimension, v), percent))));
        return new PlanNumbers(
                v.get(PlanPolicies.FLOAT),
                v.get(DevelopmentPolicies.BORDER_INCLUSIVE),
                v.get(PlanPolicies.ACTIVISTS_PER_NEW),
                v.get(PlanPolicies.MIN_NEW),
                v.get(PlanPolicies.POOL_MIN),
                v.get(PlanPolicies.POOL_MAX),
                v.get(PlanPolicies.ZERO_YEARS_WARN),
                v.get(PlanPolicies.ZERO_YEARS_LIST),
                v.get(PlanPolicies.TOLERANCE),
                v.get(PlanPolicies.CRASH),
                v.find(PlanPolicies.WOMEN_PER_TWO_YEARS).orElse(0),
                structure);
    }

    private static Target.Operator operator(Dimension dimension, Policies.Values v) {
        return dimension == Dimension.WOMEN
                ? Target.Operator.valueOf(v.get(PlanPolicies.WOMEN_OPERATOR))
                : Target.usual(dimension);
    }
}
