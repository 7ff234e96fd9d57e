package org.zhibu.server.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.api.submission.NewSubmission;
import org.zhibu.api.submission.Outcome;
import org.zhibu.api.submission.SubmissionAnswered;
import org.zhibu.api.submission.SubmissionId;
import org.zhibu.api.submission.SubmissionState;
import org.zhibu.api.submission.SubmissionStatus;
import org.zhibu.api.submission.Submissions;
import org.zhibu.server.access.PlatformPermissions;

/** Submissions as modules use them. */
@Service
class SubmissionGateway implements Submissions {
    private static final String STATUS =
            "select tenant_id, id, state, due_on, outcome, decided_on from app.submission where tenant_id = app.tenant() and ";

    private final JdbcClient jdbc;
    private final Outbound outbound;
    private final DraftContents contents;
    private final Organizations organizations;
    private final Access access;

    SubmissionGateway(
            JdbcClient jdbc, Outbound outbound, DraftContents contents, Organizations organizations, Access access) {
        this.jdbc = jdbc;
        this.outbound = outbound;
        this.contents = contents;
        this.organizations = organizations;
        this.access = access;
    }

    @Override
    @Transactional
    public SubmissionId draft(NewSubmission wanted) {
        return new SubmissionId(outbound.draft(wanted).id());
    }

    @Override
    @Transactional
    public void attach(SubmissionId id, String item, String name, AttachmentId file) {
        contents.add(key(id), item, name, file.value());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Finding> findings(SubmissionId id) {
        return outbound.findings(key(id));
    }

    @Override
    @Transactional
    public void handIn(SubmissionId id) {
        SubmissionKey key = key(id);
        outbound.handIn(key, version(key));
    }

    @Override
    @Transactional
    public void withdraw(SubmissionId id, String reason) {
        SubmissionKey key = key(id);
        outbound.withdraw(key, version(key), reason);
    }

    @Override
    @Transactional
    public SubmissionAnswered.Lateness takeBack(SubmissionId id, String reason) {
        SubmissionKey key = key(id);
        return outbound.takeBack(key, version(key), reason);
    }

    private int version(SubmissionKey key) {
        return outbound.find(key)
                .orElseThrow(() -> new RefusedException(Finding.block("ORG-15", "violation.outside")))
                .version();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SubmissionStatus> status(SubmissionId id) {
        access.require(PlatformPermissions.ENTER);
        return jdbc.sql(STATUS + "id = ?")
                .param(id.value())
                .query(SubmissionGateway::status)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SubmissionStatus> latest(String kind, UUID subject) {
        access.require(PlatformPermissions.ENTER);
        return jdbc.sql(STATUS + "kind = ? and subject = ? order by id desc limit 1")
                .params(kind, subject)
                .query(SubmissionGateway::status)
                .optional();
    }

    private SubmissionKey key(SubmissionId id) {
        return new SubmissionKey(organizations.current().id().value(), id.value());
    }

    private static SubmissionStatus status(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String outcome = row.getString("outcome");
        return new SubmissionStatus(
                new SubmissionId(id),
                SubmissionState.valueOf(row.getString("state")),
                row.getObject("due_on", LocalDate.class),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getObject("decided_on", LocalDate.class),
                "submissions/" + new SubmissionKey(row.getLong("tenant_id"), id));
    }
}
