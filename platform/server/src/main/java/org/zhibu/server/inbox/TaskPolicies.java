package org.zhibu.server.inbox;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhibu.api.policy.PolicyKey;
import org.zhibu.server.policy.PolicyKeys;

/** Times of tasks that do not name their own. */
final class TaskPolicies {
    static final PolicyKey<Integer> REMIND = PolicyKey.days("tasks.remindDays");
    static final PolicyKey<Integer> ESCALATE = PolicyKey.days("tasks.escalateDays");

    private TaskPolicies() {}

    @Configuration(proxyBeanMethods = false)
    static class Declared {
        @Bean
        PolicyKeys taskPolicyKeys() {
            return PolicyKeys.of(TaskPolicies.class);
        }
    }
}
