package org.zhibu.development.transfer;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.job.Visits;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.development.casefile.CaseFollower;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Happening;

/** An offer says how the case stood; when the case goes on here, the offer is taken back (DEV-03). */
@Component
class MovedOn implements CaseFollower {
    private final JdbcClient jdbc;
    private final Visits visits;

    MovedOn(JdbcClient jdbc, Visits visits) {
        this.jdbc = jdbc;
        this.visits = visits;
    }

    @Override
    public void moved(UUID caseId, Happening what) {
        if (what.act() != Act.APPLY && (what.act().leads() || what.act() == Act.UNDO)) {
            withdraw(caseId);
        }
    }

    /** Takes the open offer of a case back, and tells the other side. False when there was none. */
    boolean withdraw(UUID caseId) {
        Optional<Long> receiver = jdbc.sql(
                        "select to_id from app.development_transfer where tenant_id = app.tenant() and case_id = ? and state = 'OFFERED'")
                .param(caseId)
                .query(Long.class)
                .optional();
        receiver.ifPresent(to -> {
            jdbc.sql("select app.development_offer_withdraw(?)")
                    .param(caseId)
                    .query(Boolean.class)
                    .single();
            visits.soon(TransferJob.NAME, new OrganizationId(to));
        });
        return receiver.isPresent();
    }
}
