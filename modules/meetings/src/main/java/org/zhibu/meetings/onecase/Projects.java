package org.zhibu.meetings.onecase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.organization.Organization;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.meetings.meeting.MeetingPermissions;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingPolicies;
import org.zhibu.meetings.records.RecordWords;

/** Village projects and how far they have come (SMP-03). */
@Service
public class Projects {
    private static final String SELECT =
            "select id, version, meeting_id as meeting, name, site, year, content, capita_fee, labour_days, population,"
                    + " labourers, unanimous, fee_total, labour_total from app.meetings_project";

    /** A meeting that may have consented, as it is picked. */
    public record Consent(UUID id, String title, LocalDate date) {}

    private final JdbcClient jdbc;
    private final Organizations organizations;
    private final Policies policies;
    private final Access access;
    private final Audit audit;
    private final RecordWords words;

    Projects(
            JdbcClient jdbc,
            Organizations organizations,
            Policies policies,
            Access access,
            Audit audit,
            RecordWords words) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.policies = policies;
        this.access = access;
        this.audit = audit;
        this.words = words;
    }

    /** All projects, those of the latest year first. One statement. */
    @Transactional(readOnly = true)
    public List<ProjectRow> list() {
        access.require(MeetingPermissions.READ);
        return jdbc.sql(
                        "select p.id, p.year, p.name, p.site, p.fee_total, p.labour_total, (select s.step from app.meetings_project_step s"
                                + " where s.tenant_id = p.tenant_id and s.project_id = p.id order by array_position("
                                + " array['BRANCH_PROPOSAL','COMMITTEES','MEMBERS','VILLAGERS','DECISION_SHOWN','TOWNSHIP','RESULT_SHOWN'], s.step) desc"
                                + " limit 1) as last from app.meetings_project p order by p.year desc, p.id desc limit 500")
                .query(ProjectRow.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Project> find(UUID id) {
        access.require(MeetingPermissions.READ);
        return jdbc.sql(SELECT + " where id = ?").param(id).query(Project.class).optional();
    }

    /** The steps taken so far, in their order. */
    @Transactional(readOnly = true)
    public List<StepRecord> steps(UUID project) {
        access.require(MeetingPermissions.READ);
        return jdbc
                .sql(
                        "select step, done_on, by_delegates, expected, present, approved, note from app.meetings_project_step where project_id = ?")
                .param(project)
                .query(StepRecord.class)
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(StepRecord::step))
                .toList();
    }

    /** Meetings that a project may name: those on single cases and general meetings that were held. */
    @Transactional(readOnly = true)
    public List<Consent> consents() {
        access.require(MeetingPermissions.READ);
        return jdbc.sql("select id, title, held_on as date from app.meetings_meeting where kind in (?, ?)"
                        + " and state in ('HELD', 'TO_SIGN', 'ARCHIVED') order by held_on desc, id desc limit 50")
                .params(MeetingKind.ONE_CASE.name(), MeetingKind.GENERAL_MEETING.name())
                .query(Consent.class)
                .list();
    }

    /** The meeting that a project names. */
    @Transactional(readOnly = true)
    public Optional<Consent> consent(Project project) {
        access.require(MeetingPermissions.READ);
        return jdbc.sql("select id, title, held_on as date from app.meetings_meeting where id = ?")
                .param(project.meeting())
                .query(Consent.class)
                .optional();
    }

    /** Adds a project, or changes the one of the same id as it was read. The totals are counted by the database. */
    @Transactional
    public void write(Project project) {
        requireVillage();
        Policies.Values numbers = policies.at(words.today());
        List<Finding> findings = ProjectRules.ceilings(
                project,
                numbers.get(MeetingPolicies.ONE_CASE_FEE_MAX),
                numbers.get(MeetingPolicies.ONE_CASE_LABOUR_DAYS_MAX));
        if (!findings.isEmpty()) {
            throw new RefusedException(findings);
        }
        int written = jdbc.sql(
                        "insert into app.meetings_project as p (id, meeting_id, name, site, year, content, capita_fee, labour_days,"
                                + " population, labourers, unanimous) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (tenant_id, id) do update set"
                                + " meeting_id = excluded.meeting_id, name = excluded.name, site = excluded.site, year = excluded.year,"
                                + " content = excluded.content, capita_fee = excluded.capita_fee, labour_days = excluded.labour_days,"
                                + " population = excluded.population, labourers = excluded.labourers, unanimous = excluded.unanimous,"
                                + " version = p.version + 1 where p.version = ?")
                .params(Arrays.asList(
                        project.id(),
                        project.meeting(),
                        project.name(),
                        project.site(),
                        project.year(),
                        project.content(),
                        project.capitaFee(),
                        project.labourDays(),
                        project.population(),
                        project.labourers(),
                        project.unanimous(),
                        project.version()))
                .update();
        if (written == 0) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
        audit.record("meetings.project", project.name());
    }

    /** Writes down that a step was taken; a second time puts the first right. */
    @Transactional
    public void take(UUID project, StepRecord step) {
        requireVillage();
        Optional<UUID> kept = jdbc.sql("select id from app.meetings_project where id = ? for update")
                .param(project)
                .query(UUID.class)
                .optional();
        if (kept.isEmpty()) {
            throw new RefusedException(Finding.block("", "meetings.refused.unknown"));
        }
        List<Finding> findings = ProjectRules.step(step, steps(project), words.today());
        if (!findings.isEmpty()) {
            throw new RefusedException(findings);
        }
        jdbc.sql(
                        "insert into app.meetings_project_step (project_id, step, done_on, by_delegates, expected, present, approved, note, entered_by)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (tenant_id, project_id, step) do update set done_on = excluded.done_on,"
                                + " by_delegates = excluded.by_delegates, expected = excluded.expected, present = excluded.present,"
                                + " approved = excluded.approved, note = excluded.note, entered_by = excluded.entered_by")
                .params(
                        project,
                        step.step().name(),
                        step.doneOn(),
                        step.byDelegates(),
                        step.expected(),
                        step.present(),
                        step.approved(),
                        step.note(),
                        access.user().name())
                .update();
        audit.record("meetings.projectStep", words.text(step.step().messageKey()));
    }

    /** Documents of a project. */
    @Transactional(readOnly = true)
    public List<AttachmentId> files(UUID project) {
        access.require(MeetingPermissions.READ);
        return jdbc
                .sql("select attachment_id from app.meetings_project_file where project_id = ? order by attachment_id")
                .param(project)
                .query(UUID.class)
                .list()
                .stream()
                .map(AttachmentId::new)
                .toList();
    }

    /** The documents of a project are these from now on. */
    @Transactional
    public void keep(UUID project, List<AttachmentId> files) {
        requireVillage();
        UUID[] ids = files.stream().map(AttachmentId::value).toArray(UUID[]::new);
        jdbc.sql("delete from app.meetings_project_file where project_id = ? and attachment_id <> all (?)")
                .params(project, ids)
                .update();
        jdbc.sql(
                        "insert into app.meetings_project_file (project_id, attachment_id) select ?, f from unnest(?) f on conflict do nothing")
                .params(project, ids)
                .update();
    }

    private void requireVillage() {
        access.require(MeetingPermissions.WRITE);
        Organization here = organizations.current();
        if (!MeetingKind.ONE_CASE.isHeldBy(here.level(), here.kind())) {
            throw new RefusedException(Finding.block("SMP-03", "meetings.oneCase.villagesOnly"));
        }
    }

    /** As who writes tells it: without the totals. */
    public static Project told(
            UUID id,
            int version,
            @org.jspecify.annotations.Nullable UUID meeting,
            String name,
            String site,
            int year,
            String content,
            BigDecimal capitaFee,
            int labourDays,
            int population,
            int labourers,
            boolean unanimous) {
        return new Project(
                id,
                version,
                meeting,
                name,
                site,
                year,
                content,
                capitaFee,
                labourDays,
                population,
                labourers,
                unanimous,
                BigDecimal.ZERO,
                0);
    }
}
