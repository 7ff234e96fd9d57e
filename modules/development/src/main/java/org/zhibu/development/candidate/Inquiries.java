package org.zhibu.development.candidate;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.document.DocumentTemplates;
import org.zhibu.api.document.NumberSeries;
import org.zhibu.api.document.Numbering;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.development.casefile.DevelopmentPermissions;

/** Letters of the political review: numbered, sent, and waited for until the slip returns or a reason ends the wait (DEV-45). */
@Service
public class Inquiries {
    static final String SERIES = "development.inquiry";

    private static final String SELECT =
            "select q.id, q.case_id, p.name as person, q.number, q.about_name, q.relation, q.unit, q.asked, q.sent_on, q.returned_on,"
                    + " q.answer, q.dropped, q.attachment_id, q.version from app.development_inquiry q join app.development_case c"
                    + " on c.tenant_id = q.tenant_id and c.id = q.case_id join app.person p on p.tenant_id = c.tenant_id and p.id = c.person_id";
    private static final String OPEN = " where q.returned_on is null and q.dropped = '' and c.closed_on is null";

    private final JdbcClient jdbc;
    private final ComplaintRows cases;
    private final Numbering numbering;
    private final DocumentTemplates templates;
    private final Organizations organizations;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Inquiries(
            JdbcClient jdbc,
            ComplaintRows cases,
            Numbering numbering,
            DocumentTemplates templates,
            Organizations organizations,
            Access access,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.numbering = numbering;
        this.templates = templates;
        this.organizations = organizations;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** All letters of a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<Inquiry> of(UUID caseId) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql(SELECT + " where q.case_id = ? order by q.sent_on, q.id")
                .param(caseId)
                .query(Inquiry.class)
                .list();
    }

    /** Open letters of all cases, those that wait longest first. */
    @Transactional(readOnly = true)
    public List<Inquiry> open(int offset, int limit) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql(SELECT + OPEN + " order by q.sent_on, q.id limit ? offset ?")
                .params(limit, offset)
                .query(Inquiry.class)
                .list();
    }

    @Transactional(readOnly = true)
    public int countOpen() {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql("select count(*) from app.development_inquiry q join app.development_case c"
                        + " on c.tenant_id = q.tenant_id and c.id = q.case_id" + OPEN)
                .query(Integer.class)
                .single();
    }

    /** Sends a letter, with the next number of its year. */
    @Transactional
    public UUID send(UUID caseId, InquiryEntry entry) {
        access.require(DevelopmentPermissions.WRITE);
        notAfterToday(entry.sentOn());
        String name = cases.name(caseId);
        UUID id = jdbc.sql(
                        "insert into app.development_inquiry (case_id, about_name, relation, unit, asked, sent_on, number, recorded_by)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?) returning id")
                .params(
                        caseId,
                        entry.aboutName().strip(),
                        entry.relation().strip(),
                        entry.unit().strip(),
                        entry.asked().strip(),
                        entry.sentOn(),
                        numbering.next(SERIES, entry.sentOn().getYear()),
                        access.actor())
                .query(UUID.class)
                .single();
        audit.record("development.inquiry", name + " · " + entry.unit());
        return id;
    }

    /** The slip came back. */
    @Transactional
    public void returned(Inquiry inquiry, LocalDate on, String answer, @Nullable AttachmentId scan) {
        access.require(DevelopmentPermissions.WRITE);
        notAfterToday(on);
        if (on.isBefore(inquiry.sentOn()) || answer.isBlank()) {
            throw new RefusedException(
                    Finding.block("DEV-45", "development.inquiry.beforeSent").at("on"));
        }
        changed(jdbc.sql(
                        "update app.development_inquiry set returned_on = :on, answer = :answer, attachment_id = :file,"
                                + " version = version + 1 where id = :id and version = :version and returned_on is null and dropped = ''")
                .param("on", on)
                .param("answer", answer.strip())
                .param("file", scan == null ? null : scan.value(), Types.OTHER)
                .param("id", inquiry.id())
                .param("version", inquiry.version())
                .update());
        audit.record("development.inquiryReturned", inquiry.person() + " · " + inquiry.number());
    }

    /** Nobody waits for the answer any more. */
    @Transactional
    public void drop(Inquiry inquiry, String reason) {
        access.require(DevelopmentPermissions.WRITE);
        if (reason.isBlank()) {
            throw new RefusedException(
                    Finding.block("DEV-45", "development.rule.reason").at("reason"));
        }
        changed(jdbc.sql("update app.development_inquiry set dropped = ?, version = version + 1"
                        + " where id = ? and version = ? and returned_on is null and dropped = ''")
                .params(reason.strip(), inquiry.id(), inquiry.version())
                .update());
        audit.record("development.inquiryDropped", inquiry.person() + " · " + inquiry.number());
    }

    /** The letter and its return slip as DOCX. */
    @Transactional
    public byte[] letter(UUID id) {
        access.require(DevelopmentPermissions.READ);
        Inquiry inquiry = jdbc.sql(SELECT + " where q.id = ?")
                .param(id)
                .query(Inquiry.class)
                .optional()
                .orElseThrow(() -> new RefusedException(Finding.block("ORG-15", "violation.outside")));
        audit.record("development.inquiryLetter", inquiry.person() + " · " + inquiry.number());
        return templates.docx(
                SERIES,
                Map.of(
                        "number", inquiry.number(),
                        "unit", inquiry.unit(),
                        "person", inquiry.person(),
                        "about", inquiry.aboutName(),
                        "relation", inquiry.relation(),
                        "asked", inquiry.asked(),
                        "organization", organizations.current().name(),
                        "date", inquiry.sentOn()));
    }

    private void notAfterToday(LocalDate on) {
        if (on.isAfter(LocalDate.now(clock))) {
            throw new RefusedException(
                    Finding.block("DEV-04", "development.rule.future").at("on"));
        }
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
    }

    /** Its numbers. */
    @Configuration(proxyBeanMethods = false)
    static class Numbers {
        @Bean
        NumberSeries inquiryNumbers() {
            return new NumberSeries(SERIES, "development.inquiry.series");
        }
    }
}
