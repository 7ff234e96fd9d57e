package org.zhibu.development.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.security.Access;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.DevelopmentPolicies;
import org.zhibu.development.path.CaseState;

/** The list behind a figure (DASH-01): the same rows that were counted. */
@Service
public class FigureLists {
    private static final int MOST = 5000;

    /**
     * A line of the list.
     *
     * @param caseId null for somebody whose case the module does not keep
     */
    public record Line(
            @Nullable UUID caseId,
            UUID person,
            String name,
            LocalDate day,
            @Nullable CaseState state) {}

    private final JdbcClient jdbc;
    private final Admissions admissions;
    private final Policies policies;
    private final Access access;

    FigureLists(JdbcClient jdbc, Admissions admissions, Policies policies, Access access) {
        this.jdbc = jdbc;
        this.admissions = admissions;
        this.policies = policies;
        this.access = access;
    }

    /** Who or what was counted, by day and name; one statement, or two for the structure of those admitted. */
    @Transactional(readOnly = true)
    public List<Line> of(Term term, String code) {
        access.require(DevelopmentPermissions.READ);
        for (Figure figure : Figure.values()) {
            if (figure.code().equals(code) && !FigureSql.rows(figure).isEmpty()) {
                return rows(term, figure);
            }
        }
        Policies.Values values = policies.at(term.until());
        List<Admitted> admitted =
                admissions.between(term.from(), term.until(), values.get(DevelopmentPolicies.LEAVING));
        boolean inclusive = values.get(DevelopmentPolicies.BORDER_INCLUSIVE);
        return admitted.stream()
                .filter(a -> counts(a, code, inclusive))
                .map(a -> new Line(null, a.person(), a.name(), a.on(), null))
                .toList();
    }

    private static boolean counts(Admitted admitted, String code, boolean inclusive) {
        if (code.equals(Figure.ADMITTED.code())) {
            return true;
        }
        if (code.equals(Figure.ELSEWHERE.code())) {
            return admitted.elsewhere();
        }
        for (Dimension dimension : Dimension.values()) {
            if (dimension.indicator().equals(code)) {
                return dimension.count(List.of(admitted), inclusive) > 0;
            }
        }
        return false;
    }

    private List<Line> rows(Term term, Figure figure) {
        return jdbc.sql(FigureSql.WITH + FigureSql.SAID + FigureSql.TIERS
                        + ", x as materialized (" + FigureSql.rows(figure)
                        + ") select x.case_id, x.day, c.person_id, c.state, p.name from x join app.development_case c on c.id = x.case_id join app.person p on p.tenant_id = c.tenant_id and p.id = c.person_id"
                        + " order by x.day, p.name, x.case_id limit " + MOST)
                .params(FigureCounts.states())
                .param("from", term.from())
                .param("until", term.until())
                .query((row, i) -> new Line(
                        row.getObject("case_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        row.getObject("day", LocalDate.class),
                        CaseState.of(row.getString("state"))))
                .list();
    }
}
