package org.zhibu.server.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.api.submission.NewSubmission;
import org.zhibu.server.database.Violations;

/** Files admissions with the body above the committee, those of several branches in one act (STEP-18, MAT-22, DEV-98). */
@Service
public class AdmissionFilings {
    private final JdbcClient jdbc;
    private final Outbound outbound;
    private final Access access;

    AdmissionFilings(JdbcClient jdbc, Outbound outbound, Access access) {
        this.jdbc = jdbc;
        this.outbound = outbound;
        this.access = access;
    }

    /** Approved here and not filed yet, the oldest first. */
    @Transactional(readOnly = true)
    public List<Covered> open() {
        access.require(SubmissionPermissions.RECEIVE);
        return jdbc.sql("select * from app.submission_unfiled() order by decided_on, sender_name, name")
                .query(AdmissionFilings::covered)
                .list();
    }

    /** Begins a filing over the cases; it is handed in like any other. */
    @Transactional
    public SubmissionKey draft(String title, List<SubmissionKey> cases) {
        access.require(SubmissionPermissions.WRITE);
        if (cases.isEmpty()) {
            throw new RefusedException(
                    Finding.block("STEP-18", "submission.refused.noAdmission").at("cases"));
        }
        SubmissionKey key =
                outbound.draft(new NewSubmission(SubmissionKinds.ADMISSION_FILING, null, title, "", List.of()));
        Violations.guard(() -> jdbc.sql("select app.submission_cover_cases(?, cast(? as bigint[]), cast(? as uuid[]))")
                .param(key.id())
                .param(cases.stream().map(SubmissionKey::sender).toArray(Long[]::new))
                .param(cases.stream().map(c -> c.id().toString()).toArray(String[]::new))
                .query()
                .listOfRows());
        return key;
    }

    /** The cases of a filing, for those who may read it. */
    @Transactional(readOnly = true)
    public List<Covered> of(SubmissionKey key) {
        return jdbc.sql("select * from app.submission_cover where tenant_id = ? and submission_id = ?"
                        + " order by sender_name, decided_on, name")
                .params(key.sender(), key.id())
                .query(AdmissionFilings::covered)
                .list();
    }

    private static Covered covered(ResultSet row, int number) throws SQLException {
        return new Covered(
                new SubmissionKey(row.getLong("sender_id"), row.getObject("covered_id", UUID.class)),
                row.getString("sender_name"),
                row.getString("name"),
                row.getObject("resolved_on", LocalDate.class),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class));
    }
}
