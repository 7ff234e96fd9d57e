package org.zhibu.api.people;

import org.zhibu.api.policy.PolicyKey;

/** Numbers of the platform's own rules that modules follow too. */
public final class PeoplePolicies {
    /** Months after the application within which somebody talks with the applicant (STEP-02). */
    public static final PolicyKey<Integer> TALK = PolicyKey.months("membership.talkWithinMonths");

    private PeoplePolicies() {}
}
