package org.zhibu.development.candidate;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.development.casefile.CaseFollower;
import org.zhibu.development.casefile.DevelopmentPermissions;

/** The known day on which a person leaves work or study (DEV-05, TIM-14). */
@Service
public class Leaving {
    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;
    private final List<CaseFollower> followers;

    Leaving(JdbcClient jdbc, Access access, Audit audit, List<CaseFollower> followers) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.followers = followers;
    }

    /**
     * Keeps the day.
     *
     * @param on null when none is known any more
     */
    @Transactional
    public void on(UUID caseId, @Nullable LocalDate on) {
        access.require(DevelopmentPermissions.WRITE);
        int changed = jdbc.sql(
                        "update app.development_case set leaving_on = cast(:on as date), version = version + 1"
                                + " where id = :id and closed_on is null and (cast(:on as date) is null or applied_on <= cast(:on as date))")
                .param("on", on, java.sql.Types.DATE)
                .param("id", caseId)
                .update();
        if (changed == 0) {
            throw new RefusedException(
                    Finding.block("DEV-05", "development.candidate.leavingDay").at("on"));
        }
        audit.record("development.leaving", Objects.toString(on, "—"));
        followers.forEach(f -> f.touched(caseId));
    }
}
