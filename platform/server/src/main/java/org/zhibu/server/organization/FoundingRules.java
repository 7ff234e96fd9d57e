package org.zhibu.server.organization;

import java.util.ArrayList;
import java.util.List;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.rule.Finding;

/** Rules of founding that warn (ORG-02, ORG-03); what must be refused stands in the database too. */
final class FoundingRules {
    private FoundingRules() {}

    /**
     * ORG-02: a branch has at least three full members, otherwise a joint branch. ORG-03: more than fifty belong into a general
     * branch, a hundred into a committee.
     */
    static List<Finding> check(
            OrganizationLevel level, OrganizationForm form, int fullMembers, Policies.Values limits) {
        List<Finding> findings = new ArrayList<>();
        if (level != OrganizationLevel.BRANCH) {
            return findings;
        }
        int least = limits.get(OrganizationPolicies.BRANCH_MIN_FULL);
        int most = limits.get(OrganizationPolicies.BRANCH_MAX_MEMBERS);
        if (form == OrganizationForm.REGULAR && fullMembers < least) {
            findings.add(Finding.warn("ORG-02", "organization.finding.tooFew", least));
        }
        if (fullMembers >= limits.get(OrganizationPolicies.COMMITTEE_MIN)) {
            findings.add(Finding.warn(
                    "ORG-03", "organization.finding.committeeSize", limits.get(OrganizationPolicies.COMMITTEE_MIN)));
        } else if (fullMembers > most) {
            findings.add(Finding.warn("ORG-03", "organization.finding.tooMany", most));
        }
        return findings;
    }
}
