package org.zhibu.server.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.organization.GroupId;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.database.Violations;
import org.zhibu.server.search.NameKeys;

/** The register of people as those who keep it use it. Nobody is ever deleted; whoever leaves is marked. */
@Service
public class Register {
    /** Longest name of a person. */
    public static final int MAX_NAME = 60;

    /** Longest reference to a decision. */
    public static final int MAX_BASIS = 200;

    /** Longest reason of a correction. */
    public static final int MAX_REASON = 500;

    private static final String FROM =
            " from app.person p left join app.party_group g on g.tenant_id = p.tenant_id and g.id = p.group_id"
                    + " where (strpos(p.name, :text) > 0 or :latin <> '' and strpos(p.name_keys, :latin) > 0) and (:withLeft or p.left_on is null)"
                    + " and (cast(:status as text) is null or p.status = :status)"
                    + " and (cast(:group as text) is null or p.group_id = cast(:group as uuid))";

    private final JdbcClient jdbc;
    private final PersonRepository people;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Register(JdbcClient jdbc, PersonRepository people, Access access, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** A page of the register. */
    @Transactional(readOnly = true)
    public List<PersonRow> list(PersonFilter filter, PersonOrder order, boolean ascending, int offset, int limit) {
        access.require(PlatformPermissions.VIEW_PEOPLE);
        return filtered(
                        "select " + PersonRows.COLUMNS + ", coalesce(g.name, '') as group_name, p.left_on, p.version"
                                + FROM + order.sql(ascending) + " limit :limit offset :offset",
                        filter)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, i) -> new PersonRow(
                        PersonRows.summary(row, i),
                        row.getString("group_name"),
                        row.getObject("left_on", LocalDate.class),
                        row.getInt("version")))
                .list();
    }

    /** How many people {@link #list} shows. */
    @Transactional(readOnly = true)
    public int count(PersonFilter filter) {
        access.require(PlatformPermissions.VIEW_PEOPLE);
        return filtered("select count(*)" + FROM, filter).query(Integer.class).single();
    }

    /** Others of the same name who could be the same person; shown before saving. */
    @Transactional(readOnly = true)
    public List<Finding> duplicates(String name, @Nullable LocalDate birthDate, @Nullable PersonId except) {
        access.require(PlatformPermissions.VIEW_PEOPLE);
        int same = jdbc.sql("select count(*) from app.person where name = :name and left_on is null"
                        + " and (cast(:except as text) is null or id <> cast(:except as uuid))"
                        + " and (birth_date is null or cast(:birth as date) is null or birth_date = :birth)")
                .param("name", name.strip())
                .param("except", except == null ? null : except.value().toString())
                .param("birth", birthDate, java.sql.Types.DATE)
                .query(Integer.class)
                .single();
        return same == 0 ? List.of() : List.of(Finding.warn("PPL-42", "people.finding.duplicate", same));
    }

    /** Everything that is entered about a person. The look is kept. */
    @Transactional
    public PersonEntry entry(PersonId id) {
        access.require(PlatformPermissions.MANAGE_PEOPLE);
        Person person = people.findById(id.value())
                .orElseThrow(() -> new RefusedException(Finding.block("ORG-15", "violation.outside")));
        audit.record("people.look", person.facts().identity().name());
        UUID group = person.groupId();
        return new PersonEntry(
                id,
                person.version(),
                person.status(),
                person.tier(),
                group == null ? null : new GroupId(group),
                person.facts());
    }

    /** Adds a person or changes what is known of one. The status of one in the register stays (PPL-21). */
    @Transactional
    public PersonId save(PersonEntry entry) {
        access.require(PlatformPermissions.MANAGE_PEOPLE);
        PersonFacts facts = FactChecks.checked(entry.facts(), LocalDate.now(clock));
        Person person = entry.id() == null
                ? new Person(facts, entry.status(), entry.status() == PoliticalStatus.ACTIVIST ? entry.tier() : null)
                : current(entry.id(), entry.version());
        person.enter(facts, entry.group() == null ? null : entry.group().value());
        Person saved = Violations.guard(() -> people.saveAndFlush(person));
        audit.record(
                entry.id() == null ? "people.add" : "people.change",
                facts.identity().name());
        return new PersonId(saved.id());
    }

    private Person current(PersonId id, int version) {
        Person person = people.findById(id.value())
                .orElseThrow(() -> new RefusedException(Finding.block("ORG-15", "violation.outside")));
        if (person.version() != version || person.leftOn() != null) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
        return person;
    }

    private JdbcClient.StatementSpec filtered(String sql, PersonFilter filter) {
        return jdbc.sql(sql)
                .param("text", filter.text().strip())
                .param("latin", NameKeys.typed(filter.text()))
                .param("withLeft", filter.withLeft())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .param(
                        "group",
                        filter.group() == null
                                ? null
                                : Objects.requireNonNull(filter.group()).value().toString());
    }
}
