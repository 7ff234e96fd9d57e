package org.zhibu.development.plan;

import java.util.ArrayList;
import java.util.List;

/** What years without an admission lead to (PLAN-09). Each is a proposal to people, and none comes by itself (CONF-23). */
public enum Escalation {
    /** Somebody is sent to talk, and the branch writes where it fell short. */
    TALK,
    /** The committee is asked to look at the secretary. */
    SECRETARY,
    /** On the list of branches whose cultivation is strengthened. */
    LIST;

    /** All that apply, the lightest first; nothing when somebody was admitted last year. */
    public static List<Escalation> of(int zeroYears, boolean village, PlanNumbers numbers) {
        List<Escalation> found = new ArrayList<>();
        if (zeroYears > 0 && zeroYears < numbers.zeroYearsList()) {
            found.add(TALK);
        }
        if (village && zeroYears >= numbers.zeroYearsWarn()) {
            found.remove(TALK);
            found.add(SECRETARY);
        }
        if (zeroYears >= numbers.zeroYearsList()) {
            found.add(LIST);
        }
        return List.copyOf(found);
    }

    public String messageKey() {
        return "development.plan.escalation." + name();
    }
}
