package org.zhibu.development.cultivation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.policy.Cadence;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.LimitsInForce;
import org.zhibu.development.path.Limits;
import org.zhibu.development.path.Span;

/** Trainings of activists and candidates (DEV-23 to DEV-25). */
@Service
public class Trainings {
    private static final int HOURS_A_DAY = 24;

    /** How many trainings of activists a period has, and how many it should have (DEV-23). */
    public record Held(Cadence wanted, int held) {
        public boolean enough() {
            return held >= wanted.min();
        }
    }

    private static final String LIST = "select t.*, count(a.case_id) as trainees, count(a.score) as graded,"
            + " count(*) filter (where a.score >= :mark) as passed, count(a.essay_on) as essays from app.development_training t"
            + " left join app.development_trainee a on a.tenant_id = t.tenant_id and a.training_id = t.id";

    private static final String GROUPED = " group by t.tenant_id, t.id order by t.from_date desc, t.id";

    private final JdbcClient jdbc;
    private final LimitsInForce limits;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Trainings(JdbcClient jdbc, LimitsInForce limits, Access access, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of a year, the latest first. */
    @Transactional(readOnly = true)
    public List<Training> list(int year) {
        access.require(DevelopmentPermissions.READ);
        Limits now = limits.on(LocalDate.now(clock));
        return jdbc.sql(LIST + " where extract(year from t.from_date) = :year" + GROUPED)
                .param("mark", now.passMark())
                .param("year", year)
                .query((row, i) -> training(row, now))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Training> find(UUID id) {
        access.require(DevelopmentPermissions.READ);
        Limits now = limits.on(LocalDate.now(clock));
        return jdbc.sql(LIST + " where t.id = :id" + GROUPED)
                .param("mark", now.passMark())
                .param("id", id)
                .query((row, i) -> training(row, now))
                .optional();
    }

    /** DEV-23: how many trainings of activists the current period has had. */
    @Transactional(readOnly = true)
    public Held held(LocalDate day) {
        access.require(DevelopmentPermissions.READ);
        Cadence wanted = limits.on(day).trainings();
        Span span = Span.of(wanted.per(), day);
        return new Held(
                wanted,
                jdbc.sql(
                                "select count(*) from app.development_training where kind = 'ACTIVIST' and from_date between ? and ?")
                        .params(span.first(), span.last())
                        .query(Integer.class)
                        .single());
    }

    @Transactional
    public UUID add(TrainingDraft draft) {
        access.require(DevelopmentPermissions.CULTIVATE);
        check(draft);
        UUID id = jdbc.sql(
                        "insert into app.development_training (kind, title, organizer, from_date, to_date, days, hours, examined)"
                                + " values (:kind, :title, :organizer, :from, :to, :days, :hours, :examined) returning id")
                .params(words(draft))
                .query(UUID.class)
                .single();
        audit.record("development.training", draft.title().strip());
        return id;
    }

    /**
     * Puts a training right.
     *
     * @param version as it was read
     */
    @Transactional
    public void change(UUID id, int version, TrainingDraft draft) {
        access.require(DevelopmentPermissions.CULTIVATE);
        check(draft);
        Entered.one(jdbc.sql(
                        "update app.development_training set kind = :kind, title = :title, organizer = :organizer, from_date = :from,"
                                + " to_date = :to, days = :days, hours = :hours, examined = :examined, version = version + 1"
                                + " where id = :id and version = :version")
                .params(words(draft))
                .param("id", id)
                .param("version", version)
                .update());
        audit.record("development.training", draft.title().strip());
    }

    /**
     * Takes a training back that was entered by mistake, with all its results.
     *
     * @param reason kept in the audit log
     */
    @Transactional
    public void remove(UUID id, String reason) {
        access.require(DevelopmentPermissions.CULTIVATE);
        String why = Entered.reason(reason);
        String title = jdbc.sql("delete from app.development_training where id = ? returning title")
                .param(id)
                .query(String.class)
                .optional()
                .orElseThrow(Entered::outside);
        audit.record("development.trainingRemoved", title + " · " + why);
    }

    private void check(TrainingDraft draft) {
        Entered.needed(draft.title(), "title", 120);
        Entered.needed(draft.organizer(), "organizer", 120);
        if (draft.to().isBefore(draft.from())) {
            throw new RefusedException(Finding.block(
                            "",
                            "development.cultivation.beforePeriod",
                            draft.from().toString())
                    .at("to"));
        }
        if (draft.days().signum() <= 0) {
            throw new RefusedException(Finding.block("DEV-25", "input.required").at("days"));
        }
        long most = ChronoUnit.DAYS.between(draft.from(), draft.to()) + 1;
        if (draft.days().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new RefusedException(Finding.block("DEV-25", "development.training.moreDays", most)
                    .at("days"));
        }
        if (draft.hours().compareTo(BigDecimal.valueOf(most * HOURS_A_DAY)) > 0) {
            throw new RefusedException(Finding.block("DEV-25", "development.training.moreHours", most * HOURS_A_DAY)
                    .at("hours"));
        }
    }

    private static Training training(ResultSet row, Limits limits) throws SQLException {
        boolean candidates = row.getString("kind").equals("CANDIDATE");
        BigDecimal days = row.getBigDecimal("days");
        BigDecimal hours = row.getBigDecimal("hours");
        boolean tooShort = candidates
                ? days.compareTo(BigDecimal.valueOf(limits.candidateDays())) < 0
                        && hours.compareTo(BigDecimal.valueOf(limits.candidateHours())) < 0
                : days.compareTo(BigDecimal.valueOf(limits.activistTrainingDays())) < 0;
        return new Training(
                row.getObject("id", UUID.class),
                new TrainingDraft(
                        candidates,
                        row.getString("title"),
                        row.getString("organizer"),
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("to_date", LocalDate.class),
                        days,
                        hours,
                        row.getBoolean("examined")),
                row.getInt("version"),
                row.getInt("trainees"),
                row.getInt("graded"),
                row.getInt("passed"),
                row.getInt("essays"),
                tooShort);
    }

    private static Map<String, Object> words(TrainingDraft draft) {
        Map<String, Object> values = new HashMap<>();
        values.put("kind", draft.forCandidates() ? "CANDIDATE" : "ACTIVIST");
        values.put("title", draft.title().strip());
        values.put("organizer", draft.organizer().strip());
        values.put("from", draft.from());
        values.put("to", draft.to());
        values.put("days", draft.days());
        values.put("hours", draft.hours());
        values.put("examined", draft.examined());
        return values;
    }
}
