package org.zhibu.development.cultivation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.security.Access;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.path.CaseState;

/** Those whom a contact cultivates, and those of a leader's group (ROLE-10): nobody else's case is shown to them. */
@Service
public class OwnPeople {
    /**
     * Somebody whom the user cultivates.
     *
     * @param contact whether as the contact; otherwise as the leader of the group
     * @param talkedOn last talk; null when there was none
     * @param reportOn last report; null when there was none
     */
    public record Own(
            UUID caseId,
            String name,
            CaseState state,
            boolean contact,
            @Nullable LocalDate countedFrom,
            @Nullable LocalDate talkedOn,
            @Nullable LocalDate reportOn) {}

    private static final String CONTACT =
            "exists (select from app.person_relation r where r.tenant_id = c.tenant_id and r.person_id = c.person_id"
                    + " and r.kind = 'CONTACT' and r.to_date is null and r.other_id = :me)";

    private static final String LEADER =
            "exists (select from app.party_group g join app.person p on p.tenant_id = g.tenant_id and p.group_id = g.id"
                    + " where g.tenant_id = c.tenant_id and p.id = c.person_id and g.leader_id = :me and g.closed_on is null)";

    private final JdbcClient jdbc;
    private final Access access;

    OwnPeople(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** The user's own people, by name. One statement. */
    @Transactional(readOnly = true)
    public List<Own> list() {
        access.require(DevelopmentPermissions.CONTACT);
        return jdbc.sql("select c.id as case_id, p.name, c.state, " + CONTACT + " as contact, c.counted_from,"
                        + " (select max(t.held_on) from app.development_talk t where t.tenant_id = c.tenant_id and t.case_id = c.id) as talked_on,"
                        + " (select max(r.delivered_on) from app.development_report r where r.tenant_id = c.tenant_id and r.case_id = c.id) as report_on"
                        + " from app.development_case c join app.person p on p.tenant_id = c.tenant_id and p.id = c.person_id"
                        + " where c.closed_on is null and (" + CONTACT + " or " + LEADER + ") order by p.name, c.id")
                .param("me", access.user().person().value())
                .query(Own.class)
                .list();
    }

    /** Whether the case is one of the user's own people. */
    boolean isOwn(UUID caseId) {
        return is(caseId, CONTACT + " or " + LEADER);
    }

    /** Whether the user is the contact of the case. */
    boolean isContact(UUID caseId) {
        return is(caseId, CONTACT);
    }

    /** Goes on for who sees everybody, and for who sees this one. */
    void requireSight(UUID caseId) {
        if (!access.has(DevelopmentPermissions.READ)) {
            requireOwn(caseId);
        }
    }

    /** Goes on for who enters everything, and for the own people. Returns whether the user enters as the contact. */
    boolean requireEntry(UUID caseId) {
        if (!access.has(DevelopmentPermissions.CULTIVATE)) {
            requireOwn(caseId);
            return isContact(caseId);
        }
        return false;
    }

    private void requireOwn(UUID caseId) {
        access.require(DevelopmentPermissions.CONTACT);
        if (!isOwn(caseId)) {
            throw Entered.outside();
        }
    }

    String nameOf(UUID caseId) {
        return jdbc.sql(
                        "select p.name from app.development_case c join app.person p on p.tenant_id = c.tenant_id and p.id = c.person_id"
                                + " where c.id = ?")
                .param(caseId)
                .query(String.class)
                .optional()
                .orElse("");
    }

    String personOf(UUID person) {
        return jdbc.sql("select name from app.person where id = ?")
                .param(person)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private boolean is(UUID caseId, String condition) {
        return jdbc.sql("select exists (select from app.development_case c where c.id = :case and (" + condition + "))")
                .param("case", caseId)
                .param("me", access.user().person().value())
                .query(Boolean.class)
                .single();
    }
}
