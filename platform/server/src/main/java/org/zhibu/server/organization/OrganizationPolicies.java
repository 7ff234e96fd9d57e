package org.zhibu.server.organization;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhibu.api.policy.PolicyKey;
import org.zhibu.server.policy.PolicyKeys;

/** Numbers of the rules on organisations. */
final class OrganizationPolicies {
    static final PolicyKey<Integer> BRANCH_MIN_FULL = PolicyKey.number("org.branchMinFull");
    static final PolicyKey<Integer> BRANCH_MAX_MEMBERS = PolicyKey.number("org.branchMaxMembers");
    static final PolicyKey<Integer> COMMITTEE_MIN = PolicyKey.number("org.committeeMin");
    static final PolicyKey<Integer> GROUP_MIN_MEMBERS = PolicyKey.number("org.groupMinMembers");
    static final PolicyKey<Integer> GROUP_SIZE_WARN = PolicyKey.number("org.groupSizeWarn");

    static final PolicyKey<Integer> GROUP_AWAY_FROM_MEMBERS = PolicyKey.number("floating.groupFromMembers");

    private OrganizationPolicies() {}

    @Configuration(proxyBeanMethods = false)
    static class Declared {
        @Bean
        PolicyKeys organizationPolicyKeys() {
            return PolicyKeys.of(OrganizationPolicies.class);
        }
    }
}
