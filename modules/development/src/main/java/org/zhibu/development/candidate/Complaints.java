package org.zhibu.development.candidate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.inbox.Inbox;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.development.casefile.DevelopmentPermissions;

/** Complaints and strong controversies: raised, looked into, and cleared by a documented finding only (DEV-44). */
@Service
public class Complaints {
    private final JdbcClient jdbc;
    private final ComplaintRows rows;
    private final Inbox inbox;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Complaints(JdbcClient jdbc, ComplaintRows rows, Inbox inbox, Access access, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.inbox = inbox;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of a case, open ones first. Who may not read complaints learns that there are some, and no more. */
    @Transactional(readOnly = true)
    public List<Complaint> of(UUID caseId) {
        access.require(DevelopmentPermissions.READ);
        boolean reads = access.has(DevelopmentPermissions.COMPLAINTS);
        return jdbc
                .sql(
                        "select id, raised_on, source, text, investigator, investigation, finding, cleared_on, cleared_by, version"
                                + " from app.development_complaint where case_id = ? order by cleared_on is not null, raised_on, id")
                .param(caseId)
                .query(Complaint.class)
                .list()
                .stream()
                .map(c -> reads ? c : c.withoutTexts())
                .toList();
    }

    /** Raises one, and returns its id. */
    @Transactional
    public UUID raise(UUID caseId, LocalDate on, String source, String text) {
        access.require(DevelopmentPermissions.COMPLAINTS);
        if (on.isAfter(LocalDate.now(clock))) {
            throw new RefusedException(
                    Finding.block("DEV-04", "development.rule.future").at("on"));
        }
        UUID id = rows.raise(caseId, on, source, text);
        audit.record("development.complaint", rows.name(caseId));
        return id;
    }

    /** Writes down who looks into it and what was found so far. */
    @Transactional
    public void investigate(Complaint complaint, String investigator, String investigation) {
        access.require(DevelopmentPermissions.COMPLAINTS);
        changed(jdbc.sql(
                        "update app.development_complaint set investigator = ?, investigation = ?, version = version + 1"
                                + " where id = ? and version = ? and cleared_on is null")
                .params(investigator.strip(), investigation.strip(), complaint.id(), complaint.version())
                .update());
        audit.record("development.complaint", investigator);
    }

    /** Clears it by what was found, on paper. */
    @Transactional
    public void clear(Complaint complaint, LocalDate on, String finding, String by) {
        access.require(DevelopmentPermissions.COMPLAINTS);
        if (finding.isBlank()) {
            throw new RefusedException(
                    Finding.block("DEV-44", "development.candidate.noFinding").at("finding"));
        }
        if (on.isBefore(complaint.raisedOn()) || on.isAfter(LocalDate.now(clock))) {
            throw new RefusedException(
                    Finding.block("DEV-04", "development.candidate.clearedDay").at("on"));
        }
        changed(jdbc.sql(
                        "update app.development_complaint set finding = ?, cleared_on = ?, cleared_by = ?, version = version + 1"
                                + " where id = ? and version = ? and cleared_on is null")
                .params(finding.strip(), on, by.strip(), complaint.id(), complaint.version())
                .update());
        inbox.done("development", ComplaintRows.key(complaint.id()));
        audit.record("development.complaintCleared", by);
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
    }
}
