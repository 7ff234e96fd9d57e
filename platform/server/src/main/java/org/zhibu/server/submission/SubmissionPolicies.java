package org.zhibu.server.submission;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhibu.api.policy.PolicyKey;
import org.zhibu.api.submission.ApprovalDays;
import org.zhibu.server.policy.PolicyKeys;

/** Days by which submissions are decided (TIM-08). */
final class SubmissionPolicies {
    static final PolicyKey<Integer> APPROVAL_MOST = PolicyKey.months("submissions.approvalMonthsMax");
    static final PolicyKey<Integer> REQUEST = PolicyKey.days("submissions.requestDays");
    /** Working days of a month within which the admissions of the month before are filed. */
    static final PolicyKey<Integer> ADMISSION_FILING = PolicyKey.days("submissions.admissionFilingWorkingDays");

    static final PolicyKey<Integer> FILING = PolicyKey.days("submissions.filingDays");

    private SubmissionPolicies() {}

    @Configuration(proxyBeanMethods = false)
    static class Declared {
        @Bean
        PolicyKeys submissionPolicyKeys() {
            return PolicyKeys.of(SubmissionPolicies.class);
        }

        @Bean
        PolicyKeys approvalPolicyKeys() {
            return PolicyKeys.of(ApprovalDays.class);
        }
    }
}
