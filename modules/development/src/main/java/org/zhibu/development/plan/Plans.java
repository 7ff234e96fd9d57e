package org.zhibu.development.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.inbox.Inbox;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.api.submission.NewSubmission;
import org.zhibu.api.submission.SubmissionId;
import org.zhibu.api.submission.SubmissionStatus;
import org.zhibu.api.submission.Submissions;
import org.zhibu.api.text.Messages;
import org.zhibu.development.casefile.DevelopmentPermissions;

/** The branch's part of a plan: drafted, handed up, pledged once it is issued (PLAN-01, PLAN-02, PLAN-20, AUTH-24). */
@Service
public class Plans {
    private final JdbcClient jdbc;
    private final Submissions submissions;
    private final Access access;
    private final Audit audit;
    private final Inbox inbox;
    private final Messages messages;
    private final Clock clock;

    Plans(
            JdbcClient jdbc,
            Submissions submissions,
            Access access,
            Audit audit,
            Inbox inbox,
            Messages messages,
            Clock clock) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.access = access;
        this.audit = audit;
        this.inbox = inbox;
        this.messages = messages;
        this.clock = clock;
    }

    /** What the own organisation has drafted for the year. */
    @Transactional(readOnly = true)
    public Optional<YearPlan> draft(int year) {
        access.require(DevelopmentPermissions.READ);
        return own(year);
    }

    /** What the committee has issued for the year; the latest edition. */
    @Transactional(readOnly = true)
    public Optional<IssuedPlan> issued(int year) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql("select * from app.development_issue where for_org = (select app.tenant()) and year = ?"
                        + " order by issued_on desc, edition desc, id desc limit 1")
                .param(year)
                .query((row, i) -> PlanRows.issued(row))
                .optional();
    }

    /**
     * Writes the draft of a year.
     *
     * @param version that was read; 0 for a new one
     */
    @Transactional
    public void write(int year, PlanContent content, int version) {
        access.require(DevelopmentPermissions.WRITE);
        content.check();
        boolean fresh = own(year).isEmpty();
        JdbcClient.StatementSpec statement = fresh
                ? jdbc.sql(
                        "insert into app.development_plan (planned_min, planned_max, activists, targets, groups, notes, written_by, year)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                : jdbc.sql(
                        "update app.development_plan set planned_min = ?, planned_max = ?, activists = ?, targets = ?, groups = ?,"
                                + " notes = ?, written_by = ?, version = version + 1 where year = ? and tenant_id = (select app.tenant())"
                                + " and state = 'DRAFT' and version = ?");
        statement.params(
                content.min(),
                content.max(),
                content.activists(),
                content.targetCodes(),
                content.groupCodes(),
                content.words().strip(),
                access.actor(),
                year);
        if ((fresh ? statement : statement.param(version)).update() == 0) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
        audit.record("development.planwrite", year + " · " + content.range());
    }

    /** Hands the draft up; the committee reads numbers and structure from then on. */
    @Transactional
    public SubmissionId handUp(int year) {
        access.require(DevelopmentPermissions.WRITE);
        YearPlan plan = own(year)
                .filter(p -> p.handedUpOn() == null)
                .orElseThrow(() -> new RefusedException(Finding.block("PLAN-01", "development.plan.refused.noDraft")));
        PlanContent content = plan.content();
        SubmissionId submission = submissions.draft(new NewSubmission(
                PlanKind.CODE,
                plan.id(),
                messages.text("development.plan.handUp.title", Integer.toString(year), content.range()),
                words(content),
                List.of()));
        jdbc.sql(
                        "update app.development_plan set state = 'HANDED_UP', committee = app.committee_above(tenant_id), handed_up_on = ?,"
                                + " version = version + 1 where id = ?")
                .params(today(), plan.id())
                .update();
        submissions.handIn(submission);
        audit.record("development.planhandup", Integer.toString(year));
        return submission;
    }

    /** Where what was handed up stands. */
    @Transactional(readOnly = true)
    public Optional<SubmissionStatus> status(YearPlan plan) {
        access.require(DevelopmentPermissions.READ);
        return submissions.latest(PlanKind.CODE, plan.id());
    }

    /** The secretary pledges the plan as issued (责任状, PLAN-02). */
    @Transactional
    public void pledge(IssuedPlan plan) {
        access.require(DevelopmentPermissions.WRITE);
        boolean done = jdbc.sql("select app.development_pledge(?, ?, ?)")
                .params(plan.issuer(), plan.id(), access.actor())
                .query(Boolean.class)
                .single();
        if (!done) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
        inbox.done("development", "pledge:" + plan.year());
        audit.record("development.planpledge", Integer.toString(plan.year()));
    }

    /** Sent back, or refused: it is a draft again. @return the year; empty when it is no plan of this organisation */
    Optional<Integer> reopen(java.util.UUID id) {
        return jdbc.sql(
                        "update app.development_plan set state = 'DRAFT', handed_up_on = null, version = version + 1 where id = ?"
                                + " and tenant_id = (select app.tenant()) returning year")
                .param(id)
                .query(Integer.class)
                .optional();
    }

    private Optional<YearPlan> own(int year) {
        return jdbc.sql("select id, year, notes, handed_up_on, version, " + PlanRows.CONTENT
                        + " from app.development_plan where tenant_id = (select app.tenant()) and year = ?")
                .param(year)
                .query((row, i) -> PlanRows.plan(row))
                .optional();
    }

    /** What the committee reads of it: sum and structure. */
    private String words(PlanContent content) {
        String shares = content.targets().stream()
                .map(t -> messages.text(t.dimension().messageKey()) + t.words())
                .collect(Collectors.joining("\u3001"));
        String groups = content.groups().stream()
                .map(g -> messages.text(g.messageKey()))
                .collect(Collectors.joining("\u3001"));
        return messages.text(
                "development.plan.handUp.text",
                content.range(),
                content.activists(),
                shares.isEmpty() ? "\u2014" : shares,
                groups.isEmpty() ? "\u2014" : groups,
                content.words());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
