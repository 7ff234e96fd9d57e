package org.zhibu.server.notice;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhibu.api.policy.PolicyKey;
import org.zhibu.server.policy.PolicyKeys;

/** How long a notice stands at least (DEV-49, CONF-19). */
final class NoticePolicies {
    static final PolicyKey<Integer> DAYS = PolicyKey.days("notices.minDays");
    static final PolicyKey<Integer> WORKING_DAYS = PolicyKey.days("notices.minWorkingDays");

    private NoticePolicies() {}

    @Configuration(proxyBeanMethods = false)
    static class Declared {
        @Bean
        PolicyKeys noticePolicyKeys() {
            return PolicyKeys.of(NoticePolicies.class);
        }
    }
}
