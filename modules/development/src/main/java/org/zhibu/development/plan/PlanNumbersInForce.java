package org.zhibu.development.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.api.policy.Policies;

/** The numbers of plans on a day, as the policies of the organisation have them. */
@Component
public class PlanNumbersInForce {
    private final Policies policies;

    PlanNumbersInForce(Policies policies) {
        this.policies = policies;
    }

    /** @param day of what is judged (POL-02) */
    public PlanNumbers on(LocalDate day) {
        Policies.Values v = policies.at(day);
        List<Target> structure = new ArrayList<>();
        PlanPolicies.shares()
                .forEach((dimension, key) -> v.find(key)
                        .ifPresent(percent -> structure.add(new Target(dimension, operator(dimension, v), percent))));
        return new PlanNumbers(
                v.get(PlanPolicies.FLOAT),
                v.get(PlanPolicies.BORDER_INCLUSIVE),
                v.get(PlanPolicies.ACTIVISTS_PER_NEW),
                v.get(PlanPolicies.MIN_NEW),
                v.get(PlanPolicies.ZERO_YEARS_WARN),
                v.get(PlanPolicies.ZERO_YEARS_LIST),
                v.get(PlanPolicies.TOLERANCE),
                v.get(PlanPolicies.CRASH),
                v.find(PlanPolicies.WOMEN_PER_TWO_YEARS).orElse(0),
                structure);
    }

    private static Target.Operator operator(Dimension dimension, Policies.Values v) {
        return switch (dimension) {
            case EDU_PRIMARY -> Target.Operator.LE;
            case TEACHING_FRONT_LINE, STUDENTS -> Target.Operator.ABOUT;
            case WOMEN -> Target.Operator.valueOf(v.get(PlanPolicies.WOMEN_OPERATOR));
            default -> Target.Operator.GE;
        };
    }
}
