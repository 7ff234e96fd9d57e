package org.zhibu.server.people;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhibu.api.policy.PolicyKey;
import org.zhibu.server.policy.PolicyKeys;

/** Limits of a member's standing (PPL-22…28). */
public final class MembershipPolicies {
    static final PolicyKey<Integer> EXTENSION_MIN = PolicyKey.months("membership.extensionMinMonths");
    static final PolicyKey<Integer> EXTENSION_MAX = PolicyKey.months("membership.extensionMaxMonths");
    /** Longest exclusion from the count at a time (PPL-24). */
    public static final PolicyKey<Integer> EXCLUSION_MAX = PolicyKey.months("membership.exclusionMaxMonths");

    static final PolicyKey<Integer> ABROAD_STUDY = PolicyKey.years("membership.abroadStudyYears");
    static final PolicyKey<Integer> ABROAD_CONTACT = PolicyKey.months("membership.abroadContactMonths");
    static final PolicyKey<Integer> GRADUATE = PolicyKey.years("membership.graduateYears");
    static final PolicyKey<Integer> CORRECTION_MAX = PolicyKey.months("disposal.correctionMaxMonths");
    static final PolicyKey<Integer> LOST = PolicyKey.months("disposal.lostMonths");
    static final PolicyKey<Integer> LOST_REMOVAL = PolicyKey.years("disposal.lostRemovalYears");
    /** Days before a limit on which it becomes a task, and days in which a proposal is dealt with. */
    static final PolicyKey<Integer> ADVISE = PolicyKey.days("membership.adviseDays");

    static final PolicyKey<Integer> PROPOSAL = PolicyKey.days("membership.proposalDays");
    /** Days before a political birthday on which it becomes a task (PPL-08); 0 for none. */
    static final PolicyKey<Integer> BIRTHDAY = PolicyKey.days("membership.birthdayDays");

    /** In which an applicant is talked with (MAT-02). */
    public static final PolicyKey<Integer> TALK = org.zhibu.api.people.PeoplePolicies.TALK;

    static final PolicyKey<Integer> FLOATING = PolicyKey.months("floating.transferFromMonths");

    private MembershipPolicies() {}

    @Configuration(proxyBeanMethods = false)
    static class Declared {
        @Bean
        PolicyKeys membershipPolicyKeys() {
            return PolicyKeys.of(MembershipPolicies.class);
        }
    }
}
