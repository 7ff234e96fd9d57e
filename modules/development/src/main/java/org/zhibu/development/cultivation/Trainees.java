package org.zhibu.development.cultivation;

import java.math.BigDecimal;
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
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.people.ActivistTier;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.LimitsInForce;
import org.zhibu.development.path.CaseState;

/** Who took part in trainings, with which score, and whose essay is missing (DEV-24, DEV-26, SCOR-04). */
@Service
public class Trainees {
    /**
     * The result of one trainee.
     *
     * @param score with at most one decimal; null while it is not there
     */
    public record Result(
            @Nullable BigDecimal score,
            String certificate,
            @Nullable LocalDate essayOn,
            @Nullable AttachmentId essay) {
        @Nullable
        UUID file() {
            return essay == null ? null : essay.value();
        }
    }

    /** An essay that is missing. */
    public record MissingEssay(UUID training, String title, LocalDate endedOn, UUID caseId, String name) {}

    private final JdbcClient jdbc;
    private final LimitsInForce limits;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Trainees(JdbcClient jdbc, LimitsInForce limits, Access access, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<Trainee> page(UUID training, int offset, int limit) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql(
                        "select a.case_id, p.name, c.state, a.score, coalesce(a.score >= :mark, false) as passed, a.certificate, a.essay_on,"
                                + " a.attachment_id as attachment from app.development_trainee a"
                                + " join app.development_case c on c.tenant_id = a.tenant_id and c.id = a.case_id"
                                + " join app.person p on p.tenant_id = c.tenant_id and p.id = c.person_id where a.training_id = :training"
                                + " order by p.name, c.id limit :limit offset :offset")
                .param("mark", limits.on(LocalDate.now(clock)).passMark())
                .param("training", training)
                .param("limit", limit)
                .param("offset", offset)
                .query(Trainee.class)
                .list();
    }

    @Transactional(readOnly = true)
    public int count(UUID training) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql("select count(*) from app.development_trainee where training_id = ?")
                .param(training)
                .query(Integer.class)
                .single();
    }

    /**
     * Adds everybody of a stage who does not take part yet.
     *
     * @param tier null for every roster
     * @param group null for every group
     * @return how many came in
     */
    @Transactional
    public int addAll(UUID training, CaseState.Stage stage, @Nullable ActivistTier tier, @Nullable UUID group) {
        access.require(DevelopmentPermissions.CULTIVATE);
        int added = jdbc.sql(
                        "insert into app.development_trainee (training_id, case_id) select t.id, c.id from app.development_training t,"
                                + " app.development_case c join app.person p on p.tenant_id = c.tenant_id and p.id = c.person_id"
                                + " where t.id = :training and c.closed_on is null and c.state = any (:states)"
                                + " and (cast(:tier as text) is null or coalesce(p.tier, 'ORDINARY') = :tier)"
                                + " and (cast(:grp as uuid) is null or p.group_id = cast(:grp as uuid)) on conflict do nothing")
                .param("training", training)
                .param("states", DueReports.states(stage))
                .param("tier", tier == null ? null : tier.name(), Types.VARCHAR)
                .param("grp", group, Types.OTHER)
                .update();
        audit.record("development.trainees", Integer.toString(added));
        return added;
    }

    /** Adds people one by one. */
    @Transactional
    public int add(UUID training, Collection<UUID> cases) {
        access.require(DevelopmentPermissions.CULTIVATE);
        int added = jdbc.sql(
                        "insert into app.development_trainee (training_id, case_id) select t.id, c.id from app.development_training t,"
                                + " app.development_case c where t.id = ? and c.id = any (?) and c.closed_on is null on conflict do nothing")
                .params(training, Entered.array(cases))
                .update();
        audit.record("development.trainees", Integer.toString(added));
        return added;
    }

    /**
     * Enters the result of one trainee.
     *
     * @param seen what stood there before the user's eyes; another's entry in between is not overwritten
     */
    @Transactional
    public void enter(UUID training, UUID caseId, Result seen, Result result) {
        access.require(DevelopmentPermissions.CULTIVATE);
        BigDecimal score = result.score();
        if (score != null
                && (score.stripTrailingZeros().scale() > 1
                        || score.signum() < 0
                        || score.compareTo(BigDecimal.valueOf(100)) > 0)) {
            throw new RefusedException(
                    Finding.block("SCOR-04", "development.training.score").at("score"));
        }
        if (result.essayOn() != null && result.essayOn().isAfter(LocalDate.now(clock))) {
            throw new RefusedException(
                    Finding.block("DEV-04", "development.rule.future").at("essayOn"));
        }
        Entered.one(jdbc.sql(
                        "update app.development_trainee set score = cast(:score as numeric), certificate = :certificate,"
                                + " essay_on = cast(:essay as date), attachment_id = cast(:file as uuid) where training_id = :training and case_id = :case"
                                + " and score is not distinct from cast(:seenScore as numeric) and certificate = :seenCertificate"
                                + " and essay_on is not distinct from cast(:seenEssay as date)"
                                + " and attachment_id is not distinct from cast(:seenFile as uuid)")
                .param("seenScore", seen.score(), Types.NUMERIC)
                .param("seenCertificate", seen.certificate())
                .param("seenEssay", seen.essayOn(), Types.DATE)
                .param("seenFile", seen.file(), Types.OTHER)
                .param("score", score, Types.NUMERIC)
                .param("certificate", result.certificate().strip())
                .param("essay", result.essayOn(), Types.DATE)
                .param("file", result.file(), Types.OTHER)
                .param("training", training)
                .param("case", caseId)
                .update());
        audit.record("development.trainee", training + " · " + caseId);
    }

    /** Takes somebody out who did not take part. */
    @Transactional
    public void remove(UUID training, UUID caseId) {
        access.require(DevelopmentPermissions.CULTIVATE);
        Entered.one(jdbc.sql("delete from app.development_trainee where training_id = ? and case_id = ?")
                .params(training, caseId)
                .update());
        audit.record("development.traineeRemoved", training + " · " + caseId);
    }

    /** DEV-26: essays that are missing of trainings that have ended, the oldest first. */
    @Transactional(readOnly = true)
    public List<MissingEssay> essaysMissing(int limit) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql(
                        "select t.id as training, t.title, t.to_date as ended_on, c.id as case_id, p.name from app.development_trainee a"
                                + " join app.development_training t on t.tenant_id = a.tenant_id and t.id = a.training_id"
                                + " join app.development_case c on c.tenant_id = a.tenant_id and c.id = a.case_id"
                                + " join app.person p on p.tenant_id = c.tenant_id and p.id = c.person_id"
                                + " where a.essay_on is null and t.to_date <= ? and c.closed_on is null order by t.to_date, p.name, c.id limit ?")
                .params(LocalDate.now(clock), limit)
                .query(MissingEssay.class)
                .list();
    }
}
