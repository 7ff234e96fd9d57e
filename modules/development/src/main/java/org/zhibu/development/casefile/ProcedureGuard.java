package org.zhibu.development.casefile;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.people.StatusAct;
import org.zhibu.api.people.StatusDecision;
import org.zhibu.api.people.StatusGuard;
import org.zhibu.api.rule.Finding;

/** DEV-43: while the module is on, nobody becomes an activist, a candidate or a member past the procedure. */
@Component
class ProcedureGuard implements StatusGuard {
    private static final Set<StatusAct> OF_THE_PROCEDURE = EnumSet.of(
            StatusAct.APPLY,
            StatusAct.WITHDRAW,
            StatusAct.ADOPT_ACTIVIST,
            StatusAct.SET_TIER,
            StatusAct.STOP_CULTIVATION,
            StatusAct.ADOPT_CANDIDATE,
            StatusAct.DROP_CANDIDATE,
            StatusAct.ADMIT,
            StatusAct.EXTEND,
            StatusAct.CONVERT,
            StatusAct.CANCEL);

    private final JdbcClient jdbc;

    ProcedureGuard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Finding> findings(StatusDecision decision) {
        boolean skipped = switch (decision.act()) {
            case REVERSE -> isOfACase(decision);
            case AMEND -> isOfACase(decision) || hasCase(decision);
            default -> OF_THE_PROCEDURE.contains(decision.act()) && !isBegun(decision);
        };
        return skipped
                ? List.of(
                        Finding.block("DEV-43", "development.refused.procedure").at("act"))
                : List.of();
    }

    /** Whether an entry of the act waits for its decision, in this transaction. */
    private boolean isBegun(StatusDecision decision) {
        return jdbc
                .sql(
                        "select e.act from app.development_entry e join app.development_case c on c.tenant_id = e.tenant_id"
                                + " and c.id = e.case_id where c.person_id = ? and e.status_decision_id is null and not e.undone"
                                + " and e.recorded_at = now()")
                .param(decision.person().value())
                .query(String.class)
                .list()
                .stream()
                .map(org.zhibu.development.path.Act::valueOf)
                .anyMatch(a -> a.statusAct().filter(decision.act()::equals).isPresent());
    }

    /** Whether somebody is on the way, so that the status the person came with is what the case was begun by. */
    private boolean hasCase(StatusDecision decision) {
        return jdbc.sql("select exists (select from app.development_case where person_id = ? and closed_on is null)")
                .param(decision.person().value())
                .query(Boolean.class)
                .single();
    }

    /** Whether the row that is to be taken back stands for an entry that counts. */
    private boolean isOfACase(StatusDecision decision) {
        return decision.of() != null
                && jdbc.sql(
                                "select exists (select from app.development_entry where status_decision_id = ? and not undone)")
                        .param(decision.of())
                        .query(Boolean.class)
                        .single();
    }
}
