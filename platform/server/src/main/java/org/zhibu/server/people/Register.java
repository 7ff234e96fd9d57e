package org.zhibu.server.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.organization.GroupId;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.database.Violations;
import org.zhibu.server.text.NameKeys;

/** The register of people as those who keep it use it. Nobody is ever deleted; whoever leaves is marked. */
@Service
public class Register {
    /** Longest name of a person. */
    public static final int MAX_NAME = 60;

    /** Longest reference to a decision. */
    public static final int MAX_BASIS = 200;

    /** Longest reason of a correction. */
    public static final int MAX_REASON = 500;

    private static final String DETAILS =
            "p.left_on, p.version, p.national_id, p.phone, p.ethnicity, p.tier, p.education, p.employer,"
                    + " p.job_title, p.tags, p.applied_on, p.activist_on, p.candidate_on, p.admitted_on, p.full_on, p.dues_category,"
                    + " p.dues_monthly, p.dues_paid_to, " + RegisterCheck.found() + " as checks";

    private final JdbcClient jdbc;
    private final PersonRepository people;
    private final Access access;
    private final Policies policies;
    private final Audit audit;
    private final Clock clock;

    Register(JdbcClient jdbc, PersonRepository people, Access access, Policies policies, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.access = access;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    /** A page of the register. */
    @Transactional(readOnly = true)
    public List<PersonRow> list(PersonFilter filter, PersonOrder order, boolean ascending, int offset, int limit) {
        access.require(PlatformPermissions.VIEW_PEOPLE);
        return filtered(
                        "select " + PersonRows.COLUMNS + ", coalesce(g.name, '') as group_name, " + DETAILS,
                        filter,
                        order.sql(ascending) + " limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, i) -> new PersonRow(
                        PersonRows.summary(row, i),
                        row.getString("group_name"),
                        row.getObject("left_on", LocalDate.class),
                        row.getInt("version"),
                        PersonRows.details(row)))
                .list();
    }

    /** How many people {@link #list} shows. */
    @Transactional(readOnly = true)
    public int count(PersonFilter filter) {
        access.require(PlatformPermissions.VIEW_PEOPLE);
        return filtered("select count(*)", filter, "").query(Integer.class).single();
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
        access.require(PlatformPermissions.VIEW_PEOPLE);
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

    private JdbcClient.StatementSpec filtered(String select, PersonFilter filter, String order) {
        LocalDate today = LocalDate.now(clock);
        StringBuilder where =
                new StringBuilder(" where ").append(filter.roster().sql());
        Map<String, Object> values = new HashMap<>();
        values.put("day", today);
        if (filter.roster() == Roster.FLOATING) {
            values.put("months", policies.at(today).get(MembershipPolicies.FLOATING));
        }
        if (!filter.withLeft()) {
            where.append(" and p.left_on is null");
        }
        String latin = NameKeys.typed(filter.text());
        add(
                where,
                values,
                latin.isEmpty()
                        ? "strpos(p.name, :text) > 0"
                        : "(strpos(p.name, :text) > 0 or strpos(p.name_keys, :latin) > 0)",
                "text",
                blankToNull(filter.text()));
        if (!latin.isEmpty()) {
            values.put("latin", latin);
        }
        add(where, values, "p.status = :status", "status", name(filter.status()));
        add(
                where,
                values,
                "p.group_id = :group",
                "group",
                filter.group() == null ? null : filter.group().value());
        add(where, values, "p.sex = :sex", "sex", name(filter.sex()));
        add(where, values, "p.education = :education", "education", name(filter.education()));
        add(where, values, "p.tags @> array[:tag]::text[]", "tag", name(filter.tag()));
        // the youngest of the age was born on this day that many years ago, the oldest the day after one year more ago
        Integer from = filter.ageFrom();
        Integer to = filter.ageTo();
        add(where, values, "p.birth_date <= :bornTo", "bornTo", from == null ? null : today.minusYears(from));
        add(where, values, "p.birth_date > :bornFrom", "bornFrom", to == null ? null : today.minusYears(to + 1L));
        return jdbc.sql(select
                        + " from app.person p left join app.party_group g on g.tenant_id = p.tenant_id and g.id = p.group_id"
                        + where
                        + order)
                .params(values);
    }

    private static void add(
            StringBuilder where, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.put(name, value);
        }
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
