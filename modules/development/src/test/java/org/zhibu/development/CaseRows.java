package org.zhibu.development;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhibu.development.path.OpinionSource;
import org.zhibu.development.path.OpinionStage;
import org.zhibu.testkit.World;

/** Puts rows behind the cases of a branch, past all permissions. */
public final class CaseRows {
    private final World world;
    private final long branch;

    public CaseRows(World world, long branch) {
        this.world = world;
        this.branch = branch;
    }

    public void opinion(UUID id, OpinionStage stage, OpinionSource source, LocalDate day) {
        world.jdbc()
                .sql(
                        "insert into app.development_opinion (tenant_id, case_id, stage, source, said_on, text, in_favour, recorded_by)"
                                + " select tenant_id, id, ?, ?, ?, '同意。', true, 'test' from app.development_case where id = ?")
                .params(stage.name(), source.name(), day, id)
                .update();
    }

    /** Reports and assessments of each quarter, a training, and the opinions for the candidate. */
    public void cultivate(UUID id, LocalDate from, LocalDate to) {
        for (LocalDate month = from.withDayOfMonth(1); month.isBefore(to); month = month.plusMonths(3)) {
            LocalDate quarter = month.withMonth((month.getMonthValue() - 1) / 3 * 3 + 1);
            insert(
                    id,
                    "report",
                    Map.of("period_from", quarter, "delivered_on", quarter.plusDays(70), "recorded_by", "test"));
            insert(
                    id,
                    "assessment",
                    Map.of(
                            "kind",
                            "ACTIVIST",
                            "period_from",
                            quarter,
                            "assessed_on",
                            quarter.plusDays(80),
                            "assessors",
                            "支部书记",
                            "qualified",
                            true,
                            "recorded_by",
                            "test"));
        }
        training(id, "ACTIVIST", from.plusMonths(6));
        for (OpinionSource source : List.of(OpinionSource.CONTACT, OpinionSource.MEMBERS, OpinionSource.MASSES)) {
            opinion(id, OpinionStage.CANDIDATE, source, to);
        }
    }

    /** A notice over a fortnight that ended without objections. */
    public void notice(UUID id, String stage, LocalDate from) {
        UUID notice = world.jdbc()
                .sql(
                        "insert into app.notice (tenant_id, state, outcome, conclusion, concluded_on) values (?, 'CONCLUDED', 'NO_OBJECTION', 'none', ?)"
                                + " returning id")
                .params(branch, from.plusDays(15))
                .query(UUID.class)
                .single();
        insert(
                id,
                "notice",
                Map.of("stage", stage, "notice_id", notice, "from_date", from, "to_date", from.plusDays(14)));
    }

    /** A training of three days that the person passed with 85 points. */
    public void training(UUID id, String kind, LocalDate day) {
        UUID training = world.jdbc()
                .sql(
                        "insert into app.development_training (tenant_id, kind, title, organizer, from_date, to_date, days, hours)"
                                + " values (?, ?, 'Training', 'Township', ?, ?, 3, 24) returning id")
                .params(branch, kind, day, day)
                .query(UUID.class)
                .single();
        insert(id, "trainee", Map.of("training_id", training, "score", 85));
    }

    /** Papers that lie in the file besides those that acts leave there. */
    public void papers(UUID id, LocalDate today, String... codes) {
        for (String code : codes) {
            world.jdbc()
                    .sql(
                            "insert into app.person_material (tenant_id, person_id, code, dated, title, number, note, recorded_by)"
                                    + " select tenant_id, person_id, ?, ?, 'title', 'number', 'note', 'test' from app.development_case where id = ?")
                    .params(code, today, id)
                    .update();
        }
    }

    /** A row of a table of the case. */
    public void insert(UUID id, String table, Map<String, ?> values) {
        List<String> columns = List.copyOf(values.keySet());
        world.jdbc()
                .sql("insert into app.development_" + table + " (tenant_id, case_id, " + String.join(", ", columns)
                        + ") values (:tenant, :case, :" + String.join(", :", columns) + ")")
                .param("tenant", branch)
                .param("case", id)
                .params(values)
                .update();
    }
}
