package org.zhibu.development.casefile;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.organization.BranchPolicies;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.rule.Finding;
import org.zhibu.development.path.Happening;

/** The branch's own committee. Where there are too few full members for one, the general meeting decides in its place (ORG-04). */
@Component
public class OwnCommittee {
    private final JdbcClient jdbc;
    private final Policies policies;

    OwnCommittee(JdbcClient jdbc, Policies policies) {
        this.jdbc = jdbc;
        this.policies = policies;
    }

    /** Whether the branch has enough full members for a committee. */
    public boolean isThere(LocalDate day) {
        int full = jdbc.sql("select count(*) from app.person where status = 'FULL' and left_on is null")
                .query(Integer.class)
                .single();
        return full >= policies.at(day).get(BranchPolicies.COMMITTEE_FROM);
    }

    /** Refuses what a committee is said to have voted where there cannot be one. */
    Optional<Finding> finding(Happening what) {
        boolean byCommittee = what.resolution() != null && !what.resolution().generalMeeting();
        return byCommittee && !isThere(what.day())
                ? Optional.of(Finding.block(
                                "ORG-04",
                                "development.rule.noCommittee",
                                policies.at(what.day()).get(BranchPolicies.COMMITTEE_FROM))
                        .at("body"))
                : Optional.empty();
    }
}
