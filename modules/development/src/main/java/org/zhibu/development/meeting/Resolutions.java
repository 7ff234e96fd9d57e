package org.zhibu.development.meeting;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.security.Access;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.MinutesCheck;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.Resolution;

/** What meetings resolved on people, waiting to be taken on their cases: nobody types a vote twice. */
@Service
public class Resolutions {
    private final JdbcClient jdbc;
    private final Access access;

    Resolutions(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** Resolutions that fit the act and are on no case yet, the newest first. */
    @Transactional(readOnly = true)
    public List<KeptResolution> waiting(CaseFacts facts, Act act) {
        access.require(DevelopmentPermissions.READ);
        String business = MinutesCheck.businessOf(act);
        if (business == null) {
            return List.of();
        }
        return jdbc.sql(
                        "select * from app.development_resolution r where r.person_id = ? and r.business = ? and not exists"
                                + " (select from app.development_entry e where e.tenant_id = r.tenant_id and e.vote_id = r.vote_id and not e.undone)"
                                + " order by r.passed_on desc, r.vote_id")
                .params(facts.person().id().value(), business)
                .query((row, i) -> new KeptResolution(
                        row.getObject("vote_id", UUID.class),
                        row.getString("business"),
                        row.getObject("passed_on", java.time.LocalDate.class),
                        row.getString("matter"),
                        new Resolution(
                                row.getString("body").equals("GENERAL_MEETING"),
                                row.getInt("expected"),
                                row.getInt("present"),
                                row.getInt("written"),
                                row.getInt("yes"),
                                row.getInt("no"),
                                row.getInt("abstain"),
                                row.getBoolean("secret"),
                                row.getObject("vote_id", UUID.class),
                                row.getString("link"))))
                .list();
    }
}
