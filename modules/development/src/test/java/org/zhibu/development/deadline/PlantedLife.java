package org.zhibu.development.deadline;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhibu.development.path.Act;

/** One life in the database, row by row as its days come. */
final class PlantedLife {
    private final JdbcClient jdbc;
    private final long branch;
    private final UUID person;
    private final Life life;
    private final Set<Object> there = new HashSet<>();
    private @Nullable UUID id;

    PlantedLife(JdbcClient jdbc, long branch, UUID person, Life life) {
        this.jdbc = jdbc;
        this.branch = branch;
        this.person = person;
        this.life = life;
    }

    /** Everything up to the day. */
    void until(LocalDate day) {
        if (!life.isThere(day)) {
            return;
        }
        UUID caseId = id == null ? open() : id;
        life.until(day).stream().filter(there::add).forEach(step -> enter(caseId, step));
        life.notices.stream()
                .filter(n -> !n.from().isAfter(day) && there.add(n))
                .forEach(n -> notice(caseId, n));
        life.assessments.stream()
                .filter(a -> !a.on().isAfter(day) && there.add(a))
                .forEach(a -> jdbc.sql(
                                "insert into app.development_assessment (tenant_id, case_id, kind, period_from, assessed_on, assessors, qualified, recorded_by)"
                                        + " values (?, ?, ?, ?, ?, 'Secretary', ?, 'test')")
                        .params(branch, caseId, a.kind().name(), a.period(), a.on(), a.qualified())
                        .update());
        life.reports.stream()
                .filter(r -> !r.isAfter(day) && there.add("report " + r))
                .forEach(r -> jdbc.sql(
                                "insert into app.development_report (tenant_id, case_id, period_from, delivered_on, recorded_by) values (?, ?, ?, ?, 'test')")
                        .params(branch, caseId, r, r)
                        .update());
        life.talks.stream()
                .filter(t -> !t.isAfter(day) && there.add("talk " + t))
                .forEach(t -> jdbc.sql(
                                "insert into app.development_talk (tenant_id, case_id, topic, held_on, talker, recorded_by)"
                                        + " values (?, ?, 'THINKING', ?, 'Secretary', 'test')")
                        .params(branch, caseId, t)
                        .update());
        life.ups.stream()
                .filter(u -> !u.on().isAfter(day) && there.add(u))
                .forEach(u -> jdbc.sql(
                                "insert into app.submission (tenant_id, kind, matter, act, subject, state, edition, sender_name, begun_on, handed_in_on, due_on)"
                                        + " values (?, ?, ?, 'REQUEST', ?, 'HANDED_IN', 1, 'Branch', ?, ?, ?)")
                        .params(branch, u.kind().code(), u.kind().matter().name(), caseId, u.on(), u.on(), u.due())
                        .update());
    }

    private UUID open() {
        UUID opened = jdbc.sql(
                        "insert into app.development_case (tenant_id, person_id, state, opened_on, applied_on, leaving_on)"
                                + " values (?, ?, '', ?, ?, cast(? as date)) returning id")
                .params(branch, person, life.applied, life.applied)
                .param(life.leaving)
                .query(UUID.class)
                .single();
        id = opened;
        return opened;
    }

    private void enter(UUID caseId, Life.Step step) {
        jdbc.sql(
                        "insert into app.development_entry (tenant_id, case_id, seq, act, from_state, to_state, day, until, recorded_by)"
                                + " values (?, ?, 1, ?, ?, ?, ?, cast(? as date), 'test')")
                .params(
                        branch,
                        caseId,
                        step.act().name(),
                        step.from().code(),
                        step.to().code(),
                        step.day())
                .param(step.until())
                .update();
        if (step.act() == Act.FILE_ACTIVIST) {
            jdbc.sql("update app.development_case set counted_from = ? where tenant_id = ? and id = ?")
                    .params(Objects.requireNonNull(life.counted(step.day())), branch, caseId)
                    .update();
        }
        if (step.act() == Act.APPROVE_ADMISSION) {
            jdbc.sql("update app.person set admitted_on = ?, probation_until = ? where tenant_id = ? and id = ?")
                    .params(
                            Objects.requireNonNull(life.probationFrom),
                            Objects.requireNonNull(life.probationUntil),
                            branch,
                            person)
                    .update();
        }
    }

    private void notice(UUID caseId, Life.Posted posted) {
        UUID notice = jdbc.sql("insert into app.notice (tenant_id, state) values (?, 'PUBLIC') returning id")
                .param(branch)
                .query(UUID.class)
                .single();
        jdbc.sql(
                        "insert into app.development_notice (tenant_id, case_id, stage, notice_id, from_date, to_date) values (?, ?, ?, ?, ?, ?)")
                .params(branch, caseId, posted.stage().name(), notice, posted.from(), posted.to())
                .update();
    }
}
