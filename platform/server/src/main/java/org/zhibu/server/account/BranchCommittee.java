package org.zhibu.server.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.organization.BranchPolicies;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.policy.PolicyKey;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.security.Post;
import org.zhibu.server.policy.PolicyKeys;

/** ORG-04: a branch with few full members has a secretary and no committee; a committee is of limited size. */
@Component
class BranchCommittee {
    static final PolicyKey<Integer> MAX = PolicyKey.number("org.branchCommittee.max");

    private static final Set<Post> COMMISSIONERS =
            EnumSet.of(Post.ORGANIZATION_COMMISSIONER, Post.PUBLICITY_COMMISSIONER, Post.DISCIPLINE_COMMISSIONER);
    private static final Set<Post> MEMBERS = EnumSet.of(
            Post.BRANCH_SECRETARY,
            Post.BRANCH_DEPUTY,
            Post.ORGANIZATION_COMMISSIONER,
            Post.PUBLICITY_COMMISSIONER,
            Post.DISCIPLINE_COMMISSIONER);

    private final JdbcClient jdbc;
    private final Policies policies;
    private final Clock clock;

    BranchCommittee(JdbcClient jdbc, Policies policies, Clock clock) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.clock = clock;
    }

    /** What speaks against giving someone the post, where there is a branch. */
    List<Finding> findings(OrganizationLevel level, PersonId person, Post post) {
        if (level != OrganizationLevel.BRANCH || !MEMBERS.contains(post)) {
            return List.of();
        }
        Policies.Values limits = policies.at(LocalDate.now(clock));
        int least = limits.get(BranchPolicies.COMMITTEE_FROM);
        int full = jdbc.sql("select count(*) from app.person where status = 'FULL' and left_on is null")
                .query(Integer.class)
                .single();
        if (COMMISSIONERS.contains(post) && full < least) {
            return List.of(Finding.block("ORG-04", "account.refused.noCommittee", least, full)
                    .at("post"));
        }
        int others = jdbc.sql("select count(distinct person_id) from app.post where to_date is null and person_id <> ?"
                        + " and post = any (?)")
                .param(person.value())
                .param(MEMBERS.stream().map(Post::name).toArray(String[]::new))
                .query(Integer.class)
                .single();
        int most = limits.get(MAX);
        boolean succeeds = post == Post.BRANCH_SECRETARY; // the predecessor makes room
        return others >= most && !succeeds
                ? List.of(Finding.block("ORG-04", "account.refused.committeeFull", most)
                        .at("post"))
                : List.of();
    }

    @Configuration(proxyBeanMethods = false)
    static class Declared {
        @Bean
        PolicyKeys branchCommitteePolicyKeys() {
            return PolicyKeys.of(BranchCommittee.class);
        }

        @Bean
        PolicyKeys branchPolicyKeys() {
            return PolicyKeys.of(BranchPolicies.class);
        }
    }
}
