package org.zhibu.development.cultivation;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.security.Access;
import org.zhibu.development.casefile.CaseFollower;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.path.Span;

/** Thought reports (思想汇报, DEV-15, DEV-80): one by one, for many at once, put right, taken back. */
@Service
public class ThoughtReports {
    /** A report that is kept. */
    public record Kept(
            UUID id,
            LocalDate periodFrom,
            LocalDate deliveredOn,
            String title,
            String reader,
            String readerNote,
            @Nullable UUID attachment,
            int version) {}

    private record Was(UUID caseId, LocalDate periodFrom, LocalDate deliveredOn) {}

    /** For each case the first day of the period that has no report yet; none where one is there. */
    private static final String INSERT = """
            insert into app.development_report (case_id, period_from, delivered_on, title, reader, reader_note, attachment_id, batch_id, recorded_by)
            select c.id, :first, :day, :title, :reader, :note, cast(:file as uuid), cast(:batch as uuid), :by from app.development_case c
            where c.id = any (:cases) and c.closed_on is null and not exists (select from app.development_report r
              where r.tenant_id = c.tenant_id and r.case_id = c.id and r.period_from between :first and :last)
            on conflict (tenant_id, case_id, period_from) do nothing""";

    private final JdbcClient jdbc;
    private final Talks talks;
    private final Access access;
    private final Audit audit;
    private final List<CaseFollower> followers;
    private final Clock clock;

    ThoughtReports(
            JdbcClient jdbc, Talks talks, Access access, Audit audit, List<CaseFollower> followers, Clock clock) {
        this.jdbc = jdbc;
        this.talks = talks;
        this.access = access;
        this.audit = audit;
        this.followers = followers;
        this.clock = clock;
    }

    /** Reports of a case, the latest period first. */
    @Transactional(readOnly = true)
    public List<Kept> of(UUID caseId) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql(
                        "select id, period_from, delivered_on, title, reader, reader_note, attachment_id as attachment, version"
                                + " from app.development_report where case_id = ? order by period_from desc")
                .param(caseId)
                .query(Kept.class)
                .list();
    }

    /**
     * Keeps the report of a period.
     *
     * @throws org.zhibu.api.rule.RefusedException when there is one
     */
    @Transactional
    public void record(UUID caseId, Span span, ReportDraft draft) {
        access.require(DevelopmentPermissions.CULTIVATE);
        Entered.day(draft.deliveredOn(), span.first(), today(), "deliveredOn");
        Entered.one(insert(List.of(caseId), span, draft, null));
        audit.record("development.report", nameOf(caseId) + " · " + span.first());
        Entered.tell(followers, draft.deliveredOn());
    }

    /**
     * Keeps the reports of a period of many at once, all delivered on a day; those that are there stay as they are.
     *
     * @param talk that goes with each report; null for none. Who was talked with in the period is left out
     */
    @Transactional
    public Batch recordAll(Collection<UUID> cases, Span span, ReportDraft draft, @Nullable TalkDraft talk) {
        access.require(DevelopmentPermissions.CULTIVATE);
        Entered.day(draft.deliveredOn(), span.first(), today(), "deliveredOn");
        UUID batch = UUID.randomUUID();
        int reports = insert(cases, span, draft, batch);
        int talked = talk == null ? 0 : talks.recordMissing(cases, span, talk, batch);
        audit.record("development.reports", span.first() + " · " + reports + " + " + talked);
        Entered.tell(followers, talk == null ? draft.deliveredOn() : talk.heldOn(), draft.deliveredOn());
        return new Batch(batch, reports, talked);
    }

    /** Takes back what was entered at once, except what was put right since then. */
    @Transactional
    public int undo(Batch batch) {
        access.require(DevelopmentPermissions.CULTIVATE);
        Gone gone = Gone.of(jdbc, "report", "delivered_on", batch.id()).and(talks.undo(batch.id()));
        audit.record("development.reportsUndone", Integer.toString(gone.count()));
        Entered.tell(followers, gone.dayArray());
        return gone.count();
    }

    /**
     * Puts a report right.
     *
     * @param version as it was read
     */
    @Transactional
    public void change(UUID id, int version, ReportDraft draft) {
        access.require(DevelopmentPermissions.CULTIVATE);
        Was was = jdbc.sql("select case_id, period_from, delivered_on from app.development_report where id = ?")
                .param(id)
                .query(Was.class)
                .optional()
                .orElseThrow(Entered::outside);
        Entered.day(draft.deliveredOn(), was.periodFrom(), today(), "deliveredOn");
        Entered.one(jdbc.sql(
                        "update app.development_report set delivered_on = :day, title = :title, reader = :reader, reader_note = :note,"
                                + " attachment_id = cast(:file as uuid), version = version + 1, recorded_by = :by where id = :id and version = :version")
                .param("day", draft.deliveredOn())
                .param("title", draft.title().strip())
                .param("reader", draft.reader().strip())
                .param("note", draft.readerNote().strip())
                .param(
                        "file",
                        draft.attachment() == null ? null : draft.attachment().value(),
                        Types.OTHER)
                .param("by", access.actor())
                .param("id", id)
                .param("version", version)
                .update());
        audit.record("development.reportChanged", was.periodFrom().toString());
        Entered.tell(followers, was.deliveredOn(), draft.deliveredOn());
    }

    /**
     * Takes a report back that was entered by mistake.
     *
     * @param reason kept in the audit log
     */
    @Transactional
    public void remove(UUID id, String reason) {
        access.require(DevelopmentPermissions.CULTIVATE);
        String why = Entered.reason(reason);
        Was was = jdbc.sql(
                        "delete from app.development_report where id = ? returning case_id, period_from, delivered_on")
                .param(id)
                .query(Was.class)
                .optional()
                .orElseThrow(Entered::outside);
        audit.record("development.reportRemoved", nameOf(was.caseId()) + " · " + why);
        Entered.tell(followers, was.deliveredOn());
    }

    private int insert(Collection<UUID> cases, Span span, ReportDraft draft, @Nullable UUID batch) {
        return jdbc.sql(INSERT)
                .param("cases", Entered.array(cases))
                .param("first", span.first())
                .param("last", span.last())
                .param("day", draft.deliveredOn())
                .param("title", draft.title().strip())
                .param("reader", draft.reader().strip())
                .param("note", draft.readerNote().strip())
                .param(
                        "file",
                        draft.attachment() == null ? null : draft.attachment().value(),
                        Types.OTHER)
                .param("batch", batch, Types.OTHER)
                .param("by", access.actor())
                .update();
    }

    private String nameOf(UUID caseId) {
        return jdbc.sql(
                        "select p.name from app.development_case c join app.person p on p.tenant_id = c.tenant_id and p.id = c.person_id"
                                + " where c.id = ?")
                .param(caseId)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
