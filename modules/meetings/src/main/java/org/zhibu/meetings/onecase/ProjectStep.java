package org.zhibu.meetings.onecase;

import java.util.Arrays;
import java.util.Optional;

/**
 * The way of a village project (SMP-03): four deliberations, two disclosures, and the township's review. The branch's own minutes are
 * the first three alone (CONF-35).
 */
public enum ProjectStep {
    /** The branch proposes. */
    BRANCH_PROPOSAL,
    /** The two committees discuss. */
    COMMITTEES,
    /** The members' meeting reviews. */
    MEMBERS,
    /** The villagers' assembly or their delegates decide. */
    VILLAGERS,
    /** The decision is published. */
    DECISION_SHOWN,
    /** The township reviews it. */
    TOWNSHIP,
    /** What was done is published. */
    RESULT_SHOWN;

    /** Whether the branch's own minutes are enough for it (CONF-35). */
    public boolean ofBranch() {
        return compareTo(MEMBERS) <= 0;
    }

    /** Whether people are counted at it. */
    public boolean counts() {
        return compareTo(VILLAGERS) <= 0;
    }

    /** The step that comes first; empty for the first. */
    public Optional<ProjectStep> before() {
        return Arrays.stream(values()).takeWhile(s -> s != this).reduce((first, second) -> second);
    }

    /** Message key of the name. */
    public String messageKey() {
        return "meetings.oneCase.step." + name();
    }
}
