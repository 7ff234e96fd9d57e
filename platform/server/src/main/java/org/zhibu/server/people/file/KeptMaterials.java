package org.zhibu.server.people.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.people.MaterialDraft;
import org.zhibu.api.people.Materials;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.SourcedMaterial;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.api.text.Messages;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.database.Violations;
import org.zhibu.server.people.MembershipPolicies;
import org.zhibu.server.text.Typed;

/** Materials of the files (MAT-01…29). None is ever deleted: it is lost, replaced or withdrawn, each with the reason. */
@Service
public class KeptMaterials implements Materials {
    /** Longest title. */
    public static final int MAX_TITLE = 80;

    /** Longest number. */
    public static final int MAX_NUMBER = 40;

    /** Longest note or reason. */
    public static final int MAX_NOTE = 300;

    /** What all papers of a code bear, and the day of the first. */
    private static final String PRESENT = "select m.code, min(m.dated) as first, p.applied_on, "
            + Arrays.stream(MaterialDetail.values())
                    .map(d -> "bool_and(m." + d.sql() + ") as \"" + d + "\"")
                    .collect(Collectors.joining(", "))
            + " from app.person_material m join app.person p on p.tenant_id = m.tenant_id and p.id = m.person_id"
            + " where m.person_id = :person and m.state = 'PRESENT' group by m.code, p.applied_on";

    /** @param bears what every paper of the code bears @param dates of the person, by column */
    private record Present(String code, LocalDate first, Set<MaterialDetail> bears, Map<String, LocalDate> dates) {
        /** Together with others of the code: the first day, and what all of them bear. */
        Present and(Present other) {
            Set<MaterialDetail> both = EnumSet.noneOf(MaterialDetail.class);
            both.addAll(bears);
            both.retainAll(other.bears);
            Map<String, LocalDate> all = new HashMap<>(other.dates);
            all.putAll(dates);
            return new Present(code, first.isBefore(other.first) ? first : other.first, both, all);
        }
    }

    private final JdbcClient jdbc;
    private final Policies policies;
    private final MaterialCatalogue catalogue;
    private final MaterialSources sources;
    private final Organizations organizations;
    private final Messages messages;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    KeptMaterials(
            JdbcClient jdbc,
            Policies policies,
            MaterialCatalogue catalogue,
            MaterialSources sources,
            Organizations organizations,
            Messages messages,
            Access access,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.catalogue = catalogue;
        this.sources = sources;
        this.organizations = organizations;
        this.messages = messages;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Codes of all materials, in the order of the stages. */
    @Transactional(readOnly = true)
    public List<String> codes() {
        return catalogue.codes();
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> steps() {
        return catalogue.steps();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Finding> missing(PersonId person, String step) {
        access.require(PlatformPermissions.VIEW_PEOPLE);
        Map<String, Present> there =
                jdbc.sql(PRESENT).param("person", person.value()).query((row, i) -> present(row)).list().stream()
                        .collect(Collectors.toMap(Present::code, Function.identity(), Present::and, HashMap::new));
        sources.of(person).forEach(s -> there.merge(s.code(), present(s), Present::and));
        List<Finding> missing = new ArrayList<>();
        for (String code : catalogue.needs(step, organizations.current().kind())) {
            Present present = there.get(code);
            if (present == null) {
                missing.add(Finding.warn("PPL-48", "people.material.missing", code, messages.text("material." + code)));
            } else {
                missing.addAll(lacking(present));
            }
        }
        return missing;
    }

    /** What a paper of the code has to bear besides its day. */
    @Transactional(readOnly = true)
    public List<MaterialDetail> details(String code) {
        return catalogue.details(code);
    }

    private List<Finding> lacking(Present present) {
        String code = present.code();
        String name = messages.text("material." + code);
        List<Finding> found = new ArrayList<>();
        catalogue.details(code).stream()
                .filter(d -> !present.bears().contains(d))
                .map(d -> Finding.warn(
                        code, "people.material.lacks", code, name, messages.text("people.material.detail." + d)))
                .forEach(found::add);
        catalogue.talkAfter(code).ifPresent(column -> {
            LocalDate begun = present.dates().get(column);
            int months = policies.at(present.first()).get(MembershipPolicies.TALK);
            if (begun != null && present.first().isAfter(begun.plusMonths(months))) {
                found.add(Finding.warn(code, "people.material.late", code, name, months));
            }
        });
        return found;
    }

    private static Present present(ResultSet row) throws SQLException {
        Set<MaterialDetail> bears = EnumSet.noneOf(MaterialDetail.class);
        for (MaterialDetail detail : MaterialDetail.values()) {
            if (row.getBoolean(detail.name())) {
                bears.add(detail);
            }
        }
        Map<String, LocalDate> dates = new HashMap<>();
        LocalDate applied = row.getObject("applied_on", LocalDate.class);
        if (applied != null) {
            dates.put("applied_on", applied);
        }
        return new Present(row.getString("code"), row.getObject("first", LocalDate.class), bears, dates);
    }

    private static Present present(SourcedMaterial paper) {
        Set<MaterialDetail> bears = EnumSet.noneOf(MaterialDetail.class);
        for (MaterialDetail detail : MaterialDetail.values()) {
            if (detail.isOn(paper)) {
                bears.add(detail);
            }
        }
        return new Present(paper.code(), paper.dated(), bears, Map.of());
    }

    /** Papers that modules keep among their own records, by code and date. */
    @Transactional(readOnly = true)
    public List<SourcedMaterial> sourced(PersonId person) {
        access.require(PlatformPermissions.VIEW_PEOPLE);
        return sources.of(person);
    }

    /** The person's materials by code and date. */
    @Transactional(readOnly = true)
    public List<MaterialRow> of(PersonId person) {
        access.require(PlatformPermissions.VIEW_PEOPLE);
        return jdbc.sql("select * from app.person_material where person_id = ? order by code, dated, id")
                .param(person.value())
                .query((row, i) -> {
                    UUID attachment = row.getObject("attachment_id", UUID.class);
                    return new MaterialRow(
                            row.getObject("id", UUID.class),
                            row.getString("code"),
                            row.getObject("dated", LocalDate.class),
                            row.getString("title"),
                            row.getString("number"),
                            row.getString("note"),
                            attachment == null ? null : new AttachmentId(attachment),
                            MaterialRow.State.valueOf(row.getString("state")),
                            row.getString("state_reason"),
                            row.getString("recorded_by"));
                })
                .list();
    }

    @Override
    @Transactional
    public UUID add(PersonId person, MaterialDraft draft) {
        access.require(PlatformPermissions.KEEP_FILES);
        if (!catalogue.codes().contains(draft.code())) {
            throw new RefusedException(Finding.block("", "input.required").at("code"));
        }
        if (draft.dated().isAfter(LocalDate.now(clock))) {
            throw new RefusedException(
                    Finding.block(draft.code(), "people.refused.future").at("dated"));
        }
        String title = Typed.optional("title", draft.title(), MAX_TITLE);
        String name = nameOf(person);
        UUID id = Violations.guard(() -> jdbc.sql(
                        "insert into app.person_material (person_id, code, dated, title, number, note, attachment_id, replaces_id, recorded_by)"
                                + " values (?, ?, ?, ?, ?, ?, cast(? as uuid), cast(? as uuid), ?) returning id")
                .param(person.value())
                .param(draft.code())
                .param(draft.dated())
                .param(title)
                .param(Typed.optional("number", draft.number(), MAX_NUMBER))
                .param(Typed.optional("note", draft.note(), MAX_NOTE))
                .param(draft.attachment() == null ? null : draft.attachment().value())
                .param(draft.replaces())
                .param(access.actor())
                .query(UUID.class)
                .single());
        if (draft.replaces() != null) {
            requireOne(jdbc.sql(
                            "update app.person_material set state = 'REPLACED' where id = ? and person_id = ? and code = ?"
                                    + " and state = 'LOST'")
                    .params(draft.replaces(), person.value(), draft.code())
                    .update());
        }
        audit.record("people.material", name + " · " + draft.code() + " " + messages.text("material." + draft.code()));
        return id;
    }

    @Override
    @Transactional
    public void withdraw(PersonId person, UUID material, String reason) {
        take(person, material, false, reason);
    }

    /** Notes a material as lost (PPL-49), or as put in by mistake. @param reason what happened, who found it */
    @Transactional
    public void take(PersonId person, UUID material, boolean lost, String reason) {
        access.require(PlatformPermissions.KEEP_FILES);
        String why = Typed.required("reason", reason, MAX_NOTE);
        requireOne(jdbc.sql(
                        "update app.person_material set state = ?, state_reason = ? where id = ? and person_id = ? and state = 'PRESENT'")
                .params(lost ? "LOST" : "WITHDRAWN", why, material, person.value())
                .update());
        audit.record(lost ? "people.materialLost" : "people.materialWithdrawn", nameOf(person) + " · " + why);
    }

    private String nameOf(PersonId person) {
        return jdbc.sql("select name from app.person where id = ?")
                .param(person.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new RefusedException(Finding.block("ORG-15", "violation.outside")));
    }

    private static void requireOne(int changed) {
        if (changed != 1) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
    }
}
