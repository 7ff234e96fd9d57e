package org.zhibu.server.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.organization.GroupId;
import org.zhibu.api.people.AwayProposal;
import org.zhibu.api.people.Expected;
import org.zhibu.api.people.Membership;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.people.Standing;
import org.zhibu.api.people.StatusAct;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;

/** Reads the history as it was on a day. It is enough to belong to the organisation; modules ask for their own permissions. */
@Service
class OwnMembership implements Membership {
    private static final String ON =
            "select " + PersonRows.columnsWith("s.status") + ", s.sides, x.ground, x.until_date"
                    + " from app.standing_on(:day) s join app.person p on p.tenant_id = s.tenant_id and p.id = s.person_id"
                    + " left join lateral (select e.ground, e.until_date from app.expected_exclusion e where e.tenant_id = p.tenant_id"
                    + " and e.person_id = p.id and e.from_date <= :day and e.until_date >= :day and (e.ended_on is null or e.ended_on > :day)"
                    + " order by e.until_date desc limit 1) x on true";

    private record On(
            PersonSummary person,
            Standing standing,
            @Nullable String ground,
            @Nullable LocalDate until) {}

    private final JdbcClient jdbc;
    private final Policies policies;
    private final Access access;

    OwnMembership(JdbcClient jdbc, Policies policies, Access access) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.access = access;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean hasVote(PersonId person, LocalDate date) {
        Standing standing = standings(List.of(person), date).get(person);
        return standing != null && standing.hasVote();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, Standing> standings(Collection<PersonId> people, LocalDate date) {
        access.require(PlatformPermissions.ENTER);
        if (people.isEmpty()) {
            return Map.of();
        }
        Map<PersonId, Standing> found = new LinkedHashMap<>();
        jdbc.sql(ON + " where p.id = any (:ids)")
                .param("day", date)
                .param("ids", people.stream().map(PersonId::value).distinct().toArray(UUID[]::new))
                .query(OwnMembership::on)
                .list()
                .forEach(o -> found.put(o.person().id(), o.standing()));
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public Expected expected(LocalDate date, Optional<GroupId> group) {
        access.require(PlatformPermissions.ENTER);
        List<PersonSummary> members = new ArrayList<>();
        List<PersonSummary> voters = new ArrayList<>();
        Map<PersonSummary, Finding> leftOut = new LinkedHashMap<>();
        jdbc.sql(
                        ON
                                + " where s.status in ('PROBATIONARY', 'FULL') and (cast(:group as uuid) is null or exists (select"
                                + " from app.group_membership m where m.tenant_id = p.tenant_id and m.person_id = p.id and m.group_id = :group"
                                + " and m.from_date <= :day and (m.to_date is null or m.to_date > :day))) order by p.name, p.id")
                .param("day", date)
                .param("group", group.map(GroupId::value).orElse(null), java.sql.Types.OTHER)
                .query(OwnMembership::on)
                .list()
                .forEach(o -> reason(o).ifPresentOrElse(r -> leftOut.put(o.person(), r), () -> {
                    members.add(o.person());
                    if (o.standing().hasVote()) {
                        voters.add(o.person());
                    }
                }));
        return new Expected(members, voters, leftOut);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonSummary> floating(LocalDate date) {
        access.require(PlatformPermissions.ENTER);
        return jdbc.sql("select " + PersonRows.columnsWith("s.status") + " from app.standing_on(:day) s"
                        + " join app.person p on p.tenant_id = s.tenant_id and p.id = s.person_id"
                        + " join app.person_away a on a.tenant_id = p.tenant_id and a.person_id = p.id"
                        + " where s.status in ('PROBATIONARY', 'FULL') and " + AwayRules.FLOATS
                        + " order by p.name, p.id")
                .param("day", date)
                .param("months", AwayRules.limits(policies.at(date)).floatingMonths())
                .query(PersonRows::summary)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<AwayProposal> proposals(LocalDate date) {
        return proposals(date, null);
    }

    /** Those of one person; of everybody without one. */
    @Transactional(readOnly = true)
    public List<AwayProposal> proposals(LocalDate date, @Nullable PersonId person) {
        access.require(PlatformPermissions.ENTER);
        AwayRules.Limits limits = AwayRules.limits(policies.at(date));
        return jdbc
                .sql("select " + PersonRows.columnsWith("s.status")
                        + ", s.sides, a.kind, a.from_date, a.last_contact_on,"
                        + " a.searched, (select max(d.effective_from) from app.status_decision d where d.tenant_id = p.tenant_id"
                        + " and d.person_id = p.id and d.act = 'SUSPEND_MEMBERSHIP' and not d.reversed and d.effective_from <= :day) as suspended"
                        + " from app.standing_on(:day) s join app.person p on p.tenant_id = s.tenant_id and p.id = s.person_id"
                        + " join app.person_away a on a.tenant_id = p.tenant_id and a.person_id = p.id"
                        + " where s.status in ('PROBATIONARY', 'FULL') and a.from_date <= :day and (a.to_date is null or a.to_date > :day)"
                        + " and (cast(:person as uuid) is null or p.id = :person) order by p.name, p.id")
                .param("day", date)
                .param("person", person == null ? null : person.value(), java.sql.Types.OTHER)
                .query((row, i) -> AwayRules.proposals(
                        PersonRows.summary(row, i),
                        new AwayRules.Away(
                                AwayKind.valueOf(row.getString("kind")),
                                row.getObject("from_date", LocalDate.class),
                                row.getObject("last_contact_on", LocalDate.class),
                                !row.getString("searched").isEmpty(),
                                sides(row).contains(StatusAct.SUSPEND_MEMBERSHIP)
                                        ? row.getObject("suspended", LocalDate.class)
                                        : null),
                        limits,
                        date))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static On on(ResultSet row, int number) throws SQLException {
        PersonSummary person = PersonRows.summary(row, number);
        return new On(
                person,
                new Standing(person.status(), sides(row)),
                row.getString("ground"),
                row.getObject("until_date", LocalDate.class));
    }

    private static Set<StatusAct> sides(ResultSet row) throws SQLException {
        Set<StatusAct> sides = EnumSet.noneOf(StatusAct.class);
        Arrays.stream((Object[]) row.getArray("sides").getArray())
                .forEach(act -> sides.add(StatusAct.valueOf(act.toString())));
        return sides;
    }

    private static Optional<Finding> reason(On on) {
        if (on.standing().sides().contains(StatusAct.SUSPEND_MEMBERSHIP)) {
            return Optional.of(Finding.block("PPL-22", "people.leftOut.membership"));
        }
        if (on.standing().sides().contains(StatusAct.SUSPEND_RIGHTS)) {
            return Optional.of(Finding.block("PPL-22", "people.leftOut.rights"));
        }
        return Optional.ofNullable(on.ground())
                .map(g -> Finding.block("PPL-24", "people.leftOut." + g, String.valueOf(on.until())));
    }
}
