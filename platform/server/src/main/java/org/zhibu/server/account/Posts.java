package org.zhibu.server.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.audit.AuditEntry;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.people.Membership;
import org.zhibu.api.people.People;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.people.Standing;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.api.security.Post;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.database.Violations;

/** Appoints and ends posts in the own organisation. Rights follow from the posts at each act, so a change counts on the next click. */
@Service
public class Posts {
    private final JdbcClient jdbc;
    private final Organizations organizations;
    private final People people;
    private final Membership membership;
    private final Appointers appointers;
    private final BranchCommittee committee;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Posts(
            JdbcClient jdbc,
            Organizations organizations,
            People people,
            Membership membership,
            Appointers appointers,
            BranchCommittee committee,
            Access access,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.people = people;
        this.membership = membership;
        this.appointers = appointers;
        this.committee = committee;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Posts that can be appointed here. */
    @Transactional(readOnly = true)
    public List<Post> fitting() {
        access.require(PlatformPermissions.APPOINT);
        return PostRules.fitting(organizations.current().level());
    }

    /** Who would have to make room: the holder of a post that only one person holds. */
    @Transactional(readOnly = true)
    public Optional<PersonSummary> predecessor(Post post, PersonId successor) {
        access.require(PlatformPermissions.APPOINT);
        return PostRules.isSecretary(post)
                ? people.holders(post).stream()
                        .filter(p -> !p.id().equals(successor))
                        .findFirst()
                : Optional.empty();
    }

    /** What rules say against appointing this person; shown before it is done. */
    @Transactional(readOnly = true)
    public List<Finding> findings(PersonId person, Post post) {
        access.require(PlatformPermissions.APPOINT);
        return committee.findings(organizations.current().level(), person, post);
    }

    /**
     * Appoints someone.
     *
     * @param replaces whose term as secretary ends with it, as the user was told; null when nobody's does
     */
    @Transactional
    public void appoint(PersonId person, Post post, LocalDate from, @Nullable PersonId replaces) {
        access.require(PlatformPermissions.APPOINT);
        PersonSummary who = people.byIds(List.of(person)).get(person);
        if (who == null) {
            throw new RefusedException(Finding.block("ORG-15", "violation.outside"));
        }
        if (!fitting().contains(post)) {
            throw new RefusedException(
                    Finding.block("ROLE-01", "account.refused.postDoesNotFit").at("post"));
        }
        PostRules.against(post, standing(who)).ifPresent(finding -> {
            throw new RefusedException(finding.at("person"));
        });
        if (from.isAfter(LocalDate.now(clock))) {
            throw new RefusedException(
                    Finding.block("", "account.refused.future").at("from"));
        }
        List<Finding> against = findings(person, post);
        if (!against.isEmpty()) {
            throw new RefusedException(against);
        }
        if (replaces == null) {
            insert(person, post, from);
        } else {
            appointers.keepOne(replaces, () -> {
                if (endOf(replaces, post, from) == 0) {
                    throw new RefusedException(Finding.block("", "input.stale"));
                }
                insert(person, post, from);
            });
        }
        audit.record(AuditEntry.of("post.appoint", who.name())
                .about("person", person.value())
                .change("post", null, post)
                .change("from", null, from));
    }

    /** Ends a post as of today. */
    @Transactional
    public void end(UUID id) {
        access.require(PlatformPermissions.APPOINT);
        record Row(UUID personId, String post, String name) {}
        Row row = jdbc.sql(
                        "select h.person_id, h.post, p.name from app.post h join app.person p on p.tenant_id = h.tenant_id"
                                + " and p.id = h.person_id where h.id = ? and h.to_date is null")
                .param(id)
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new RefusedException(Finding.block("", "input.stale")));
        if (row.post().equals(Post.GROUP_LEADER.name())) {
            throw new RefusedException(Finding.block("ROLE-08", "account.refused.leaderByGroup"));
        }
        appointers.keepOne(
                new PersonId(row.personId()),
                () -> jdbc.sql("update app.post set to_date = app.today() where id = ? and to_date is null")
                        .param(id)
                        .update());
        audit.record(AuditEntry.of("post.end", row.name())
                .about("person", row.personId())
                .change("post", row.post(), null));
    }

    /** Every post ever held here, the newest first. */
    @Transactional(readOnly = true)
    public List<HeldPost> history(int offset, int limit) {
        access.require(PlatformPermissions.APPOINT);
        return jdbc.sql(
                        "select h.id, p.name as person_name, h.post, h.from_date, h.to_date from app.post h join app.person p"
                                + " on p.tenant_id = h.tenant_id and p.id = h.person_id order by h.from_date desc, h.id limit ? offset ?")
                .params(limit, offset)
                .query((row, i) -> new HeldPost(
                        row.getObject("id", UUID.class),
                        row.getString("person_name"),
                        Post.valueOf(row.getString("post")),
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("to_date", LocalDate.class)))
                .list();
    }

    /** As of today. Of those who left the register's status remains. */
    private Standing standing(PersonSummary who) {
        return membership
                .standings(List.of(who.id()), LocalDate.now(clock))
                .getOrDefault(who.id(), new Standing(who.status(), Set.of()));
    }

    private void insert(PersonId person, Post post, LocalDate from) {
        Violations.guard(() -> jdbc.sql("insert into app.post (person_id, post, from_date) values (?, ?, ?)")
                .params(person.value(), post.name(), from)
                .update());
    }

    private int endOf(PersonId person, Post post, LocalDate from) {
        return jdbc.sql(
                        "update app.post set to_date = greatest(from_date, ?) where person_id = ? and post = ? and to_date is null")
                .params(from, person.value(), post.name())
                .update();
    }
}
