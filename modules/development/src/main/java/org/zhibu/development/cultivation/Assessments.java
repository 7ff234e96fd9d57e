package org.zhibu.development.cultivation;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.zhibu.development.casefile.LimitsInForce;
import org.zhibu.development.path.CaseFacts.Assessment.Kind;
import org.zhibu.development.path.Scores;
import org.zhibu.development.path.Span;

/** Assessments of activists and probationers, and judgements with three scores (DEV-16, DEV-17, DEV-81, DEV-82, SCOR-02). */
@Service
public class Assessments {
    /** An assessment that is kept. */
    public record Kept(UUID id, Kind kind, LocalDate periodFrom, AssessmentDraft draft, int version) {}

    private record Was(UUID caseId, LocalDate assessedOn) {}

    private static final String INSERT = """
            insert into app.development_assessment (case_id, kind, period_from, assessed_on, assessors, thinking, work, masses, shortcomings, qualified,
              talked_on, self_score, masses_score, branch_score, branch_opinion, batch_id, recorded_by)
            select c.id, :kind, :first, :on, :assessors, :thinking, :work, :masses, :shortcomings, :qualified, cast(:talked as date), cast(:self as numeric), cast(:given as numeric), cast(:branch as numeric), :opinion,
              cast(:batch as uuid), :by
            from app.development_case c where c.id = any (:cases) and c.state = any (:states) and not exists (select from app.development_assessment a
              where a.tenant_id = c.tenant_id and a.case_id = c.id and a.kind = :kind and a.period_from between :first and :last)
            on conflict (tenant_id, case_id, kind, period_from) do nothing""";

    private static final int MAX_ASSESSORS = 120;

    private final JdbcClient jdbc;
    private final LimitsInForce limits;
    private final OwnPeople own;
    private final Access access;
    private final Audit audit;
    private final List<CaseFollower> followers;
    private final Clock clock;

    Assessments(
            JdbcClient jdbc,
            LimitsInForce limits,
            OwnPeople own,
            Access access,
            Audit audit,
            List<CaseFollower> followers,
            Clock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.own = own;
        this.access = access;
        this.audit = audit;
        this.followers = followers;
        this.clock = clock;
    }

    /** Assessments of a case, the latest first. */
    @Transactional(readOnly = true)
    public List<Kept> of(UUID caseId) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql("select * from app.development_assessment where case_id = ? order by period_from desc, kind")
                .param(caseId)
                .query((row, i) -> new Kept(
                        row.getObject("id", UUID.class),
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("period_from", LocalDate.class),
                        DueAssessments.draft(row),
                        row.getInt("version")))
                .list();
    }

    /** The period of the kind that holds the day, by the numbers of the day. */
    @Transactional(readOnly = true)
    public Span spanOf(Kind kind, LocalDate day) {
        return Span.of(DueAssessments.cadence(kind, limits.on(day)).per(), day);
    }

    /** What three scores make together (SCOR-02). */
    @Transactional(readOnly = true)
    public BigDecimal total(AssessmentDraft.Judged scores, LocalDate day) {
        return scores.total(limits.on(day));
    }

    /** Keeps the assessment of a period. */
    @Transactional
    public void record(UUID caseId, Kind kind, Span span, AssessmentDraft draft) {
        access.require(DevelopmentPermissions.CULTIVATE);
        Entered.one(insert(List.of(caseId), kind, span, checked(kind, span.first(), draft), null));
        audit.record("development.assessment", own.nameOf(caseId) + " · " + span.first());
        Entered.tell(followers, draft.on());
    }

    /** The same assessment of many; those whose period has one stay as they are. */
    @Transactional
    public Batch recordAll(Collection<UUID> cases, Kind kind, Span span, AssessmentDraft draft) {
        access.require(DevelopmentPermissions.CULTIVATE);
        UUID batch = UUID.randomUUID();
        int done = insert(cases, kind, span, checked(kind, span.first(), draft), batch);
        audit.record("development.assessments", span.first() + " · " + done);
        Entered.tell(followers, draft.on());
        return new Batch(batch, done, 0);
    }

    /** Takes back what was entered at once, except what was put right since then. */
    @Transactional
    public int undo(Batch batch) {
        access.require(DevelopmentPermissions.CULTIVATE);
        Gone gone = Gone.of(jdbc, "assessment", "assessed_on", batch.id());
        audit.record("development.assessmentsUndone", Integer.toString(gone.count()));
        Entered.tell(followers, gone.dayArray());
        return gone.count();
    }

    /**
     * Puts an assessment right, or adds the day of the talk.
     *
     * @param version as it was read
     */
    @Transactional
    public void change(UUID id, int version, AssessmentDraft draft) {
        access.require(DevelopmentPermissions.CULTIVATE);
        Kept kept = jdbc.sql("select * from app.development_assessment where id = ?")
                .param(id)
                .query((row, i) -> new Kept(
                        id,
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("period_from", LocalDate.class),
                        DueAssessments.draft(row),
                        row.getInt("version")))
                .optional()
                .orElseThrow(Entered::outside);
        Entered.one(jdbc.sql(
                        "update app.development_assessment set assessed_on = :on, assessors = :assessors, thinking = :thinking, work = :work,"
                                + " masses = :masses, shortcomings = :shortcomings, qualified = :qualified, talked_on = cast(:talked as date), self_score = cast(:self as numeric),"
                                + " masses_score = cast(:given as numeric), branch_score = cast(:branch as numeric), branch_opinion = :opinion, version = version + 1, recorded_by = :by"
                                + " where id = :id and version = :version")
                .params(words(checked(kept.kind(), kept.periodFrom(), draft)))
                .param("by", access.actor())
                .param("id", id)
                .param("version", version)
                .update());
        audit.record("development.assessmentChanged", kept.periodFrom().toString());
        Entered.tell(followers, kept.draft().on(), draft.on());
    }

    /**
     * Takes an assessment back that was entered by mistake.
     *
     * @param reason kept in the audit log
     */
    @Transactional
    public void remove(UUID id, String reason) {
        access.require(DevelopmentPermissions.CULTIVATE);
        String why = Entered.reason(reason);
        Was was = jdbc.sql("delete from app.development_assessment where id = ? returning case_id, assessed_on")
                .param(id)
                .query(Was.class)
                .optional()
                .orElseThrow(Entered::outside);
        audit.record("development.assessmentRemoved", own.nameOf(was.caseId()) + " · " + why);
        Entered.tell(followers, was.assessedOn());
    }

    /** What is bad has its problems named (DEV-17); a judgement below the cut-off is bad (SCOR-03). */
    private AssessmentDraft checked(Kind kind, LocalDate first, AssessmentDraft draft) {
        LocalDate today = LocalDate.now(clock);
        Entered.day(draft.on(), first, today, "on");
        Entered.needed(draft.assessors(), "assessors", MAX_ASSESSORS);
        if (draft.talkedOn() != null) {
            Entered.day(draft.talkedOn(), draft.on(), today, "talkedOn");
        }
        AssessmentDraft.Judged scores = draft.scores();
        if ((kind == Kind.JUDGEMENT) != (scores != null)) {
            throw new RefusedException(Finding.block("SCOR-02", "development.assessment.scoresNeeded")
                    .at("self"));
        }
        if (scores != null && draft.qualified()) {
            int cutoff = limits.on(draft.on()).scoring().judgementCutoff();
            if (!Scores.passes(scores.total(limits.on(draft.on())), cutoff)) {
                throw new RefusedException(Finding.block("SCOR-03", "development.rule.judgementLow", cutoff)
                        .at("qualified"));
            }
        }
        if (!draft.qualified() && draft.shortcomings().isBlank()) {
            throw new RefusedException(Finding.block("DEV-17", "development.assessment.problemsNeeded")
                    .at("shortcomings"));
        }
        return draft;
    }

    private int insert(Collection<UUID> cases, Kind kind, Span span, AssessmentDraft draft, @Nullable UUID batch) {
        return jdbc.sql(INSERT)
                .params(words(draft))
                .param("cases", Entered.array(cases))
                .param("states", DueAssessments.states(kind))
                .param("kind", kind.name())
                .param("first", span.first())
                .param("last", span.last())
                .param("batch", batch, Types.OTHER)
                .param("by", access.actor())
                .update();
    }

    private static Map<String, @Nullable Object> words(AssessmentDraft draft) {
        AssessmentDraft.Judged scores = draft.scores();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("on", draft.on());
        values.put("assessors", draft.assessors().strip());
        values.put("thinking", draft.thinking().strip());
        values.put("work", draft.work().strip());
        values.put("masses", draft.masses().strip());
        values.put("shortcomings", draft.shortcomings().strip());
        values.put("qualified", draft.qualified());
        values.put("talked", draft.talkedOn());
        values.put("self", scores == null ? null : scores.self());
        values.put("given", scores == null ? null : scores.masses());
        values.put("branch", scores == null ? null : scores.branch());
        values.put("opinion", draft.branchOpinion().strip());
        return values;
    }
}
