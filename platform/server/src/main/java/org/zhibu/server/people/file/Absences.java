package org.zhibu.server.people.file;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.database.Violations;
import org.zhibu.server.people.AwayKind;
import org.zhibu.server.people.MemberTasks;
import org.zhibu.server.people.MembershipPolicies;
import org.zhibu.server.text.Typed;

/** Members away, and members left out of the count of those expected. */
@Service
public class Absences {
    private final JdbcClient jdbc;
    private final Policies policies;
    private final Access access;
    private final Audit audit;
    private final MemberTasks tasks;
    private final Clock clock;

    Absences(JdbcClient jdbc, Policies policies, Access access, Audit audit, MemberTasks tasks, Clock clock) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.access = access;
        this.audit = audit;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Every time away, the newest first. */
    @Transactional(readOnly = true)
    public List<AwayEntry> away(PersonId person) {
        access.require(PlatformPermissions.VIEW_PEOPLE);
        return jdbc.sql("select * from app.person_away where person_id = ? order by from_date desc, id desc")
                .param(person.value())
                .query((row, i) -> new AwayEntry(
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        AwayKind.valueOf(row.getString("kind")),
                        row.getString("place"),
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("to_date", LocalDate.class),
                        row.getBoolean("takes_part"),
                        row.getObject("last_contact_on", LocalDate.class),
                        row.getString("searched")))
                .list();
    }

    /** Adds a time away or changes one. */
    @Transactional
    public void save(PersonId person, AwayEntry entry) {
        access.require(PlatformPermissions.MANAGE_PEOPLE);
        String place = Typed.optional("place", entry.place(), 80);
        String searched = Typed.optional("searched", entry.searched(), 300);
        LocalDate today = LocalDate.now(clock);
        if (entry.from().isAfter(today)) {
            throw new RefusedException(
                    Finding.block("PPL-25", "people.refused.future").at("from"));
        }
        if (entry.to() != null && entry.to().isBefore(entry.from())) {
            throw new RefusedException(
                    Finding.block("PPL-25", "people.refused.untilBeforeFrom").at("to"));
        }
        if (entry.lastContact() != null && entry.lastContact().isAfter(today)) {
            throw new RefusedException(
                    Finding.block("PPL-26", "people.refused.future").at("lastContact"));
        }
        String name = nameOf(person);
        Violations.guard(() -> {
            int changed = entry.id() == null
                    ? bound(
                                    "insert into app.person_away (person_id, kind, place, from_date, to_date, takes_part, last_contact_on, searched)"
                                            + " values (:person, :kind, :place, :from, :to, :part, :contact, :searched)",
                                    person,
                                    entry,
                                    place,
                                    searched)
                            .update()
                    : bound(
                                    "update app.person_away set kind = :kind, place = :place, from_date = :from, to_date = :to, takes_part = :part,"
                                            + " last_contact_on = :contact, searched = :searched, version = version + 1"
                                            + " where id = :id and person_id = :person and version = :version",
                                    person,
                                    entry,
                                    place,
                                    searched)
                            .param("id", entry.id(), java.sql.Types.OTHER)
                            .param("version", entry.version())
                            .update();
            if (changed != 1) {
                throw new RefusedException(Finding.block("", "input.stale"));
            }
        });
        audit.record("people.away", name + " · " + entry.kind() + " " + entry.from());
        tasks.follow(person);
    }

    /** Every exclusion, the newest first. */
    @Transactional(readOnly = true)
    public List<Exclusion> exclusions(PersonId person) {
        access.require(PlatformPermissions.VIEW_PEOPLE);
        return jdbc.sql("select * from app.expected_exclusion where person_id = ? order by from_date desc, id desc")
                .param(person.value())
                .query((row, i) -> new Exclusion(
                        row.getObject("id", UUID.class),
                        Exclusion.Ground.valueOf(row.getString("ground")),
                        row.getString("explanation"),
                        row.getString("consent"),
                        row.getObject("consented_on", LocalDate.class),
                        row.getObject("meeting_on", LocalDate.class),
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("until_date", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class)))
                .list();
    }

    /** PPL-24: leaves a member out of the count, with the consent and the approval, for a limited time. */
    @Transactional
    public void exclude(PersonId person, Exclusion wanted) {
        access.require(PlatformPermissions.MANAGE_PEOPLE);
        String explanation = Typed.required("explanation", wanted.explanation(), 300);
        String consent = Typed.required("consent", wanted.consent(), 200);
        LocalDate today = LocalDate.now(clock);
        if (wanted.consentedOn().isAfter(today)) {
            throw new RefusedException(
                    Finding.block("PPL-24", "people.refused.future").at("consentedOn"));
        }
        if (wanted.meetingOn().isAfter(today)) {
            throw new RefusedException(
                    Finding.block("PPL-24", "people.refused.future").at("meetingOn"));
        }
        int most = policies.at(wanted.from()).get(MembershipPolicies.EXCLUSION_MAX);
        if (wanted.until().isAfter(wanted.from().plusMonths(most))) {
            throw new RefusedException(
                    Finding.block("PPL-24", "people.refused.exclusion", most).at("until"));
        }
        String name = nameOf(person);
        Violations.guard(() -> jdbc.sql(
                        "insert into app.expected_exclusion (person_id, ground, explanation, consent, consented_on, meeting_on, from_date, until_date)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        person.value(),
                        wanted.ground().name(),
                        explanation,
                        consent,
                        wanted.consentedOn(),
                        wanted.meetingOn(),
                        wanted.from(),
                        wanted.until())
                .update());
        audit.record("people.exclude", name + " · " + wanted.ground() + " " + wanted.from() + "–" + wanted.until());
    }

    /** The member counts again from today on. */
    @Transactional
    public void endExclusion(PersonId person, UUID id) {
        access.require(PlatformPermissions.MANAGE_PEOPLE);
        int changed = Violations.guard(() -> jdbc.sql(
                        "update app.expected_exclusion set ended_on = greatest(from_date, app.today()) where id = ? and person_id = ? and ended_on is null")
                .params(id, person.value())
                .update());
        if (changed != 1) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
        audit.record("people.excludeEnd", nameOf(person));
    }

    private JdbcClient.StatementSpec bound(
            String sql, PersonId person, AwayEntry entry, String place, String searched) {
        return jdbc.sql(sql)
                .param("person", person.value())
                .param("kind", entry.kind().name())
                .param("place", place)
                .param("from", entry.from())
                .param("to", entry.to(), java.sql.Types.DATE)
                .param("part", entry.takesPart())
                .param("contact", entry.lastContact(), java.sql.Types.DATE)
                .param("searched", searched);
    }

    private String nameOf(PersonId person) {
        return jdbc.sql("select name from app.person where id = ?")
                .param(person.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new RefusedException(Finding.block("ORG-15", "violation.outside")));
    }
}
