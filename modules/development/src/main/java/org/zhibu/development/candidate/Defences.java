package org.zhibu.development.candidate;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.LimitsInForce;
import org.zhibu.development.path.Limits;

/** Public defences of students, and their scores (DEV-34, SCOR-01). Lists go by name: nobody is ranked in public. */
@Service
public class Defences {
    private static final BigDecimal MAX = BigDecimal.valueOf(100);
    private static final String SELECT =
            "select d.case_id, p.name, d.held_on, d.field_score, d.daily_score, d.questions, d.version from app.development_defence d"
                    + " join app.development_case c on c.tenant_id = d.tenant_id and c.id = d.case_id"
                    + " join app.person p on p.tenant_id = c.tenant_id and p.id = c.person_id";

    private final JdbcClient jdbc;
    private final ComplaintRows cases;
    private final LimitsInForce limits;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Defences(JdbcClient jdbc, ComplaintRows cases, LimitsInForce limits, Access access, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.limits = limits;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<ScoredDefence> find(UUID caseId) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql(SELECT + " where d.case_id = ?")
                .param(caseId)
                .query(DefenceRecord.class)
                .optional()
                .map(d -> scored(d, limits.on(d.heldOn())));
    }

    /** Days on which defences were held, the latest first. */
    @Transactional(readOnly = true)
    public List<LocalDate> rounds() {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql("select distinct held_on from app.development_defence order by held_on desc")
                .query(LocalDate.class)
                .list();
    }

    /** Those of a day, by name. */
    @Transactional(readOnly = true)
    public List<ScoredDefence> of(LocalDate round, int offset, int limit) {
        access.require(DevelopmentPermissions.READ);
        Limits day = limits.on(round);
        return jdbc
                .sql(SELECT + " where d.held_on = ? order by p.name, d.id limit ? offset ?")
                .params(round, limit, offset)
                .query(DefenceRecord.class)
                .list()
                .stream()
                .map(d -> scored(d, day))
                .toList();
    }

    @Transactional(readOnly = true)
    public int count(LocalDate round) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql("select count(*) from app.development_defence where held_on = ?")
                .param(round)
                .query(Integer.class)
                .single();
    }

    /** The score by the weights in force on the day of the defence (SCOR-01, POL-02). */
    private static ScoredDefence scored(DefenceRecord kept, Limits day) {
        return new ScoredDefence(kept, day.scoring().defence(kept.fieldScore(), kept.dailyScore()));
    }

    /**
     * Keeps a defence, or puts another in its place.
     *
     * @param version of the one that was read; 0 for the first
     */
    @Transactional
    public void keep(
            UUID caseId, LocalDate on, BigDecimal fieldScore, BigDecimal dailyScore, String questions, int version) {
        access.require(DevelopmentPermissions.CULTIVATE);
        String name = cases.name(caseId);
        if (on.isAfter(LocalDate.now(clock))) {
            throw new RefusedException(
                    Finding.block("DEV-04", "development.rule.future").at("on"));
        }
        check(fieldScore, "field");
        check(dailyScore, "daily");
        int kept = jdbc.sql(
                        version == 0
                                ? "insert into app.development_defence (held_on, field_score, daily_score, questions, recorded_by, version, case_id)"
                                        + " values (?, ?, ?, ?, ?, ? + 1, ?) on conflict do nothing"
                                : "update app.development_defence set held_on = ?, field_score = ?, daily_score = ?, questions = ?,"
                                        + " recorded_by = ?, version = version + 1 where version = ? and case_id = ?")
                .params(on, fieldScore, dailyScore, questions.strip(), access.actor(), version, caseId)
                .update();
        if (kept == 0) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
        audit.record("development.defence", name);
    }

    private static void check(BigDecimal score, String field) {
        if (score.signum() < 0 || score.compareTo(MAX) > 0 || score.scale() > 2) {
            throw new RefusedException(
                    Finding.block("SCOR-01", "development.defence.range").at(field));
        }
    }
}
