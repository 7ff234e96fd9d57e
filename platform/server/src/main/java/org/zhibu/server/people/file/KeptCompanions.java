package org.zhibu.server.people.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.people.Companions;
import org.zhibu.api.people.Membership;
import org.zhibu.api.people.People;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.people.Standing;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;

/** Contacts and sponsors, among the people around a person. */
@Service
class KeptCompanions implements Companions {
    private final JdbcClient jdbc;
    private final Membership membership;
    private final People people;
    private final Access access;
    private final Audit audit;

    KeptCompanions(JdbcClient jdbc, Membership membership, People people, Access access, Audit audit) {
        this.jdbc = jdbc;
        this.membership = membership;
        this.people = people;
        this.access = access;
        this.audit = audit;
    }

    @Override
    @Transactional
    public void name(PersonId person, Kind kind, List<PersonId> others, LocalDate from) {
        access.require(PlatformPermissions.KEEP_FILES);
        Map<PersonId, Standing> standings = membership.standings(others, from);
        Map<PersonId, PersonSummary> names = people.byIds(others);
        for (PersonId other : others) {
            Standing standing = standings.get(other);
            if (standing == null || !standing.hasVote() || other.equals(person)) {
                PersonSummary who = names.get(other);
                throw new RefusedException(Finding.block(
                                kind == Kind.CONTACT ? "ROLE-10" : "ROLE-11",
                                "people.refused.companion",
                                who == null ? "" : who.name())
                        .at("people"));
            }
        }
        UUID[] kept = others.stream().map(PersonId::value).toArray(UUID[]::new);
        jdbc.sql(
                        "update app.person_relation set to_date = greatest(:from, from_date) where person_id = :person and kind = :kind"
                                + " and to_date is null and (other_id is null or not other_id = any (:kept))")
                .param("from", from)
                .param("person", person.value())
                .param("kind", kind.name())
                .param("kept", kept)
                .update();
        for (PersonId other : others) {
            jdbc.sql(
                            "insert into app.person_relation (person_id, kind, other_id, name, from_date) select :person, :kind, :other, p.name, :from"
                                    + " from app.person p where p.id = :other and not exists (select from app.person_relation r"
                                    + " where r.tenant_id = p.tenant_id and r.person_id = :person and r.kind = :kind and r.other_id = p.id and r.to_date is null)")
                    .param("person", person.value())
                    .param("kind", kind.name())
                    .param("other", other.value())
                    .param("from", from)
                    .update();
        }
        audit.record(
                "people.companions",
                kind + " · "
                        + String.join(
                                "、",
                                names.values().stream().map(PersonSummary::name).toList()));
    }
}
