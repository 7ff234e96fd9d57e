package org.zhibu.development.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.security.Access;
import org.zhibu.development.path.CaseState;

/** People of the register who have no open case: those who may apply, and those who are on the way already (PPL-20). */
@Service
public class Newcomers {
    /** Somebody who may apply. */
    public record Applicant(
            PersonId person, String name, @Nullable LocalDate birthDate) {}

    /**
     * Somebody whom the register has on the way.
     *
     * @param state where the case would begin
     * @param appliedOn as the register has it; null when it does not say
     * @param countedFrom day of the adoption as an activist; null for applicants, or when the register does not say
     */
    public record OnTheWay(
            PersonId person,
            String name,
            CaseState state,
            @Nullable LocalDate appliedOn,
            @Nullable LocalDate countedFrom) {
        /** Whether the register says all that is needed. */
        public boolean isComplete() {
            return appliedOn != null
                    && (state == CaseState.APPLIED || (countedFrom != null && !countedFrom.isBefore(appliedOn)));
        }
    }

    private static final String WITHOUT_CASE =
            " from app.person p where p.left_on is null and not exists (select from app.development_case c"
                    + " where c.tenant_id = p.tenant_id and c.person_id = p.id and c.closed_on is null)";

    private static final String ON_THE_WAY = " and p.status in ('APPLICANT','ACTIVIST','CANDIDATE','PROBATIONARY')";

    private final JdbcClient jdbc;
    private final Access access;

    Newcomers(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** People whose application can be recorded, by name; the text is a part of a name, or of its initials. */
    @Transactional(readOnly = true)
    public List<Applicant> mayApply(String text, int offset, int limit) {
        access.require(DevelopmentPermissions.WRITE);
        String typed = text.strip();
        return jdbc.sql("select p.id, p.name, p.birth_date" + WITHOUT_CASE
                        + " and p.status in ('MASSES','LEAGUE_MEMBER') and (:text = '' or strpos(p.name, :text) > 0"
                        + " or strpos(p.name_keys, :keys) > 0) order by p.name, p.id limit :limit offset :offset")
                .param("text", typed)
                .param("keys", typed.toLowerCase(Locale.ROOT))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, i) -> new Applicant(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getObject("birth_date", LocalDate.class)))
                .list();
    }

    /** How many are on the way without a case. */
    @Transactional(readOnly = true)
    public int countOnTheWay() {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql("select count(*)" + WITHOUT_CASE + ON_THE_WAY)
                .query(Integer.class)
                .single();
    }

    /** Those who are on the way without a case, by name, at most so many. */
    @Transactional(readOnly = true)
    public List<OnTheWay> onTheWay(int limit) {
        access.require(DevelopmentPermissions.WRITE);
        return jdbc.sql("select p.id, p.name, p.status, p.applied_on, p.activist_on, p.admitted_on, p.probation_until"
                        + WITHOUT_CASE + ON_THE_WAY + " order by p.name, p.id limit ?")
                .param(limit)
                .query((row, i) -> onTheWay(row))
                .list();
    }

    private static OnTheWay onTheWay(ResultSet row) throws SQLException {
        LocalDate admitted = row.getObject("admitted_on", LocalDate.class);
        LocalDate until = row.getObject("probation_until", LocalDate.class);
        CaseState state = switch (row.getString("status")) {
            case "APPLICANT" -> CaseState.APPLIED;
            case "ACTIVIST" -> CaseState.CULTIVATED;
            case "CANDIDATE" -> CaseState.CANDIDATE;
            // a probation of more than a year was extended (DEV-91)
            default ->
                admitted != null && until != null && until.isAfter(admitted.plusYears(1))
                        ? CaseState.EXTENDED
                        : CaseState.PROBATION;
        };
        return new OnTheWay(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                state,
                row.getObject("applied_on", LocalDate.class),
                state == CaseState.APPLIED ? null : row.getObject("activist_on", LocalDate.class));
    }
}
