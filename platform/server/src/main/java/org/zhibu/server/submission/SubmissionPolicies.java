package org.zhibu.server.submission;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhibu.api.policy.PolicyKey;
import org.zhibu.server.policy.PolicyKeys;

/** Days by which submissions are decided (TIM-08). */
final class SubmissionPolicies {
    static final PolicyKey<Integer> APPROVAL = PolicyKey.months("submissions.approvalMonths");
    static final PolicyKey<Integer> APPROVAL_MOST = PolicyKey.months("submissions.approvalMonthsMax");
    /** Days before the day of an approval on which it is brought to mind. */
    static final PolicyKey<Integer> REMIND = PolicyKey.days("submissions.remindDays");

    static final PolicyKey<Integer> REQUEST = PolicyKey.days("submissions.requestDays");
    static final PolicyKey<Integer> FILING = PolicyKey.days("submissions.filingDays");

    private SubmissionPolicies() {}

    @Configuration(proxyBeanMethods = false)
    static class Declared {
        @Bean
        PolicyKeys submissionPolicyKeys() {
            return PolicyKeys.of(SubmissionPolicies.class);
        }
    }
}
