package org.zhibu.api.organization;

import org.zhibu.api.policy.PolicyKey;

/** Numbers of the platform's own rules of branches that modules follow too. */
public final class BranchPolicies {
    /** Full members from which a branch has a committee; with fewer its general meeting decides (ORG-04). */
    public static final PolicyKey<Integer> COMMITTEE_FROM = PolicyKey.number("org.branchCommittee.minFullMembers");

    private BranchPolicies() {}
}
