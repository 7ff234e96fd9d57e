package org.zhibu.server.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.audit.AuditEntry;
import org.zhibu.api.organization.GroupId;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.people.Membership;
import org.zhibu.api.people.People;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.database.Violations;
import org.zhibu.server.people.PersonLeft;
import org.zhibu.server.text.Typed;

/** Groups of a branch (ORG-01, 08, 09, 10). The group says who leads it; the database keeps the leader's post by that. */
@Service
public class Groups {
    private final JdbcClient jdbc;
    private final Organizations organizations;
    private final People people;
    private final Membership membership;
    private final Policies policies;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Groups(
            JdbcClient jdbc,
            Organizations organizations,
            People people,
            Membership membership,
            Policies policies,
            Access access,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.people = people;
        this.membership = membership;
        this.policies = policies;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The groups that exist today, by name. */
    @Transactional(readOnly = true)
    public List<GroupRow> list(int offset, int limit) {
        access.require(PlatformPermissions.MANAGE_GROUPS);
        return jdbc.sql(
                        "select g.id, g.name, coalesce(g.host_entity, '') as host_entity, g.leader_id as leader,"
                                + " coalesce(l.name, '') as leader_name, g.founded_on, g.version,"
                                + " count(p.id) as members, count(p.id) filter (where p.status = 'FULL') as full_members"
                                + " from app.party_group g left join app.person l on l.tenant_id = g.tenant_id and l.id = g.leader_id"
                                + " left join app.person p on p.tenant_id = g.tenant_id and p.group_id = g.id and p.left_on is null"
                                + " and p.status in ('PROBATIONARY', 'FULL')"
                                + " where g.closed_on is null group by g.tenant_id, g.id, l.name order by g.name, g.id limit ? offset ?")
                .params(limit, offset)
                .query((row, i) -> {
                    UUID leader = row.getObject("leader", UUID.class);
                    return new GroupRow(
                            new GroupId(row.getObject("id", UUID.class)),
                            row.getString("name"),
                            row.getString("host_entity"),
                            leader == null ? null : new PersonId(leader),
                            row.getString("leader_name"),
                            row.getObject("founded_on", LocalDate.class),
                            row.getInt("version"),
                            row.getInt("members"),
                            row.getInt("full_members"));
                })
                .list();
    }

    /** How many groups exist today. */
    @Transactional(readOnly = true)
    public int count() {
        access.require(PlatformPermissions.MANAGE_GROUPS);
        return jdbc.sql("select count(*) from app.party_group where closed_on is null")
                .query(Integer.class)
                .single();
    }

    /** ORG-11: places where so many members are away together that they form a group there; named by a group, a place is done with. */
    @Transactional(readOnly = true)
    public List<Finding> awayTogether() {
        access.require(PlatformPermissions.MANAGE_GROUPS);
        LocalDate today = LocalDate.now(clock);
        int from = policies.at(today).get(OrganizationPolicies.GROUP_AWAY_FROM_MEMBERS);
        return jdbc.sql("""
                        select a.place, count(*) as members from app.person_away a
                        join app.person p on p.tenant_id = a.tenant_id and p.id = a.person_id
                        where a.kind in ('WORK', 'STUDY', 'RESIDENCE') and a.place <> '' and p.left_on is null
                          and p.status in ('PROBATIONARY', 'FULL')
                          and a.from_date <= :today and (a.to_date is null or a.to_date > :today)
                          and not exists (select from app.party_group g where g.closed_on is null
                            and (strpos(g.name, a.place) > 0 or strpos(coalesce(g.host_entity, ''), a.place) > 0))
                        group by a.place having count(*) >= :from order by 2 desc, 1""")
                .param("today", today)
                .param("from", from)
                .query((row, i) -> Finding.warn(
                        "ORG-11", "group.finding.awayTogether", row.getString("place"), row.getInt("members")))
                .list();
    }

    /** ORG-08: what there is to say of the group's size. */
    @Transactional(readOnly = true)
    public List<Finding> findings(GroupRow group) {
        Policies.Values limits = policies.at(LocalDate.now(clock));
        List<Finding> findings = new ArrayList<>();
        int least = limits.get(OrganizationPolicies.GROUP_MIN_MEMBERS);
        int most = limits.get(OrganizationPolicies.GROUP_SIZE_WARN);
        if (group.members() < least || group.fullMembers() < 1) {
            findings.add(Finding.warn("ORG-08", "group.finding.tooFew", least));
        }
        if (group.members() > most) {
            findings.add(Finding.warn("ORG-08", "group.finding.tooMany", most));
        }
        if (group.leader() == null) {
            findings.add(Finding.warn("ORG-08", "group.finding.noLeader"));
        }
        return findings;
    }

    /** Founds a group in a branch. */
    @Transactional
    public GroupId found(GroupChange wanted) {
        access.require(PlatformPermissions.MANAGE_GROUPS);
        if (organizations.current().level() != OrganizationLevel.BRANCH) {
            throw new RefusedException(Finding.block("ORG-01", "group.refused.notBranch"));
        }
        GroupChange checked = checked(wanted);
        UUID id = Violations.guard(
                () -> jdbc.sql("insert into app.party_group (name, host_entity) values (?, nullif(?, '')) returning id")
                        .params(checked.name(), checked.hostEntity())
                        .query(UUID.class)
                        .single());
        GroupId group = new GroupId(id);
        if (checked.leader() != null) {
            nameLeader(group, checked.leader());
        }
        audit.record(AuditEntry.of("group.found", checked.name()).about("group", id));
        return group;
    }

    /** Changes name, host and leader. @param version as it was read */
    @Transactional
    public void change(GroupId id, int version, GroupChange wanted) {
        access.require(PlatformPermissions.MANAGE_GROUPS);
        GroupChange checked = checked(wanted);
        requireOne(Violations.guard(() -> jdbc.sql("update app.party_group set name = ?, host_entity = nullif(?, ''),"
                        + " leader_id = case when ? then leader_id end, version = version + 1"
                        + " where id = ? and version = ? and closed_on is null")
                .params(checked.name(), checked.hostEntity(), checked.leader() != null, id.value(), version)
                .update()));
        if (checked.leader() != null) {
            nameLeader(id, checked.leader());
        }
        audit.record(AuditEntry.of("group.change", checked.name()).about("group", id.value()));
    }

    /** Closes a group; its people stay in the branch without a group. */
    @Transactional
    public void close(GroupId id, int version) {
        access.require(PlatformPermissions.MANAGE_GROUPS);
        List<String> closed = jdbc.sql(
                        "update app.party_group set closed_on = app.today(), leader_id = null, version = version + 1"
                                + " where id = ? and version = ? and closed_on is null returning name")
                .params(id.value(), version)
                .query(String.class)
                .list();
        requireOne(closed.size());
        jdbc.sql("update app.person set group_id = null, version = version + 1 where group_id = ?")
                .param(id.value())
                .update();
        audit.record(AuditEntry.of("group.close", closed.getFirst()).about("group", id.value()));
    }

    /** Puts a person into a group, or out of any (ORG-13: at most one). */
    @Transactional
    public void assign(PersonId person, @Nullable GroupId group) {
        access.require(PlatformPermissions.MANAGE_GROUPS);
        boolean leads = jdbc.sql("select exists (select from app.party_group where leader_id = ? and closed_on is null"
                        + " and id is distinct from cast(? as uuid))")
                .param(person.value())
                .param(group == null ? null : group.value().toString())
                .query(Boolean.class)
                .single();
        if (leads) {
            throw new RefusedException(Finding.block("ORG-09", "group.refused.leads"));
        }
        requireOne(jdbc.sql(
                        "update app.person set group_id = cast(? as uuid), version = version + 1 where id = ? and left_on is null")
                .param(group == null ? null : group.value().toString())
                .param(person.value())
                .update());
        audit.record(AuditEntry.of("group.assign", nameOf(group)).about("person", person.value()));
    }

    private String nameOf(@Nullable GroupId group) {
        return group == null
                ? ""
                : jdbc.sql("select name from app.party_group where id = ?")
                        .param(group.value())
                        .query(String.class)
                        .single();
    }

    /** Whoever leaves leads no group any more. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void left(PersonLeft event) {
        jdbc.sql(
                        "update app.party_group set leader_id = null, version = version + 1 where leader_id = ? and closed_on is null")
                .param(event.person().value())
                .update();
    }

    private GroupChange checked(GroupChange wanted) {
        return new GroupChange(
                Typed.required("name", wanted.name(), TreeChanges.MAX_NAME),
                Typed.optional("hostEntity", wanted.hostEntity(), TreeChanges.MAX_NAME),
                wanted.leader());
    }

    /** ORG-09: a full member of this group; one without a group joins it. */
    private void nameLeader(GroupId group, PersonId leader) {
        PersonSummary person = people.byIds(List.of(leader)).get(leader);
        if (person == null || person.status() != PoliticalStatus.FULL) {
            throw new RefusedException(
                    Finding.block("ORG-09", "group.refused.leaderNotFull").at("leader"));
        }
        if (!membership.hasVote(leader, LocalDate.now(clock))) {
            throw new RefusedException(
                    Finding.block("PPL-23", "account.refused.noVote").at("leader"));
        }
        if (person.group() == null) {
            assign(leader, group);
        } else if (!person.group().equals(group)) {
            throw new RefusedException(
                    Finding.block("ORG-09", "group.refused.leaderElsewhere").at("leader"));
        }
        jdbc.sql("update app.party_group set leader_id = ? where id = ?")
                .params(leader.value(), group.value())
                .update();
    }

    private static void requireOne(int changed) {
        if (changed != 1) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
    }
}
