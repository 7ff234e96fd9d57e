package org.zhibu.development.plan;

import java.util.Optional;

/** What years without an admission lead to (PLAN-09). Each is a proposal to people, and none comes by itself (CONF-23). */
public enum Escalation {
    /** Somebody is sent to talk, and the branch writes where it fell short. */
    TALK,
    /** The committee is asked to look at the secretary. */
    SECRETARY,
    /** On the list of branches whose cultivation is strengthened. */
    LIST;

    /** The heaviest that applies; empty when somebody was admitted last year. */
    public static Optional<Escalation> of(int zeroYears, boolean village, PlanNumbers numbers) {
        if (zeroYears >= numbers.zeroYearsList()) {
            return Optional.of(LIST);
        }
        if (village && zeroYears >= numbers.zeroYearsWarn()) {
            return Optional.of(SECRETARY);
        }
        return zeroYears > 0 ? Optional.of(TALK) : Optional.empty();
    }

    public String messageKey() {
        return "development.plan.escalation." + name();
    }
}
