package org.zhibu.development.deadline;

import java.util.Optional;
import org.zhibu.api.inbox.Task;
import org.zhibu.api.policy.Cadence;
import org.zhibu.api.policy.Period;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.security.Post;
import org.zhibu.development.casefile.DevelopmentPolicies;
import org.zhibu.development.plan.PlanPolicies;

/** What the organisation itself owes for a period (TIM-04, DEV-19, PLAN-01), whatever becomes of single people. */
enum OwnDuty {
    /** The branch's committee studies the cultivation. */
    STUDY("TIM-04", true, "studies"),
    /** The branch checks its own plan. */
    SELF_CHECK("TIM-04", true, "plan"),
    /** The branch's plan of the year goes up in January. */
    DRAFT("PLAN-01", true, "plan"),
    /** The branch analyses what was done, where its kind asks for it. */
    ANALYSIS("PLAN-05", true, "plan"),
    /** The branch sums the year up. */
    SUMMARY("PLAN-01", true, "plan"),
    /** The committee checks the plans. */
    CHECK("TIM-04", false, "plans"),
    /** The committee hears all branches. */
    HEARING("DEV-19", false, "hearings");

    private final String rule;
    private final boolean ofBranch;
    private final String page;

    OwnDuty(String rule, boolean ofBranch, String page) {
        this.rule = rule;
        this.ofBranch = ofBranch;
        this.page = page;
    }

    String rule() {
        return rule;
    }

    boolean isOfBranch() {
        return ofBranch;
    }

    String page() {
        return "m/development/" + page;
    }

    /** How often; empty where nobody asks. */
    Optional<Cadence> cadence(Policies.Values values) {
        return switch (this) {
            case STUDY -> Optional.of(values.get(DevelopmentPolicies.BRANCH_REVIEWS));
            case SELF_CHECK, CHECK -> Optional.of(values.get(PlanPolicies.CHECKS));
            case HEARING -> Optional.of(values.get(DevelopmentPolicies.COMMITTEE_HEARINGS));
            case ANALYSIS -> values.find(PlanPolicies.ANALYSES);
            case DRAFT, SUMMARY -> Optional.of(new Cadence(Period.YEAR, 1));
        };
    }

    /** Whether it is written with the plan of the year. */
    boolean isOfPlan() {
        return this == SELF_CHECK || this == CHECK || this == ANALYSIS || this == SUMMARY;
    }

    /** The body above hears of it when the organisation itself was told in vain: the committee of a branch, the county of a committee. */
    Task tell(Task task) {
        Task told = ofBranch
                ? task.to(Post.BRANCH_SECRETARY, Post.ORGANIZATION_COMMISSIONER)
                : task.to(Post.ORGANIZATION_OFFICER, Post.COMMITTEE_CLERK).then(Post.COMMITTEE_SECRETARY);
        return told.thenCommittee("development.duty.above." + name());
    }

    String taskKey() {
        return "development.duty.task." + name();
    }

    String whyKey() {
        return "development.duty.why." + name();
    }
}
