package org.zhibu.development.transfer;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.development.casefile.CaseFollower;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Happening;

/** An offer says how the case stood; when the case goes on here, the offer is taken back (DEV-03). */
@Component
class MovedOn implements CaseFollower {
    private final JdbcClient jdbc;

    MovedOn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void moved(UUID caseId, Happening what) {
        if (what.act() != Act.APPLY && (what.act().leads() || what.act() == Act.UNDO)) {
            jdbc.sql("select app.development_offer_withdraw(?)")
                    .param(caseId)
                    .query(Boolean.class)
                    .single();
        }
    }
}
