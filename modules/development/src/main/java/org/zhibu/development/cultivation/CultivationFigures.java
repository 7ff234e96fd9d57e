package org.zhibu.development.cultivation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.security.Access;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.path.CaseState;

/**
 * How much was cultivated in a time: reports, talks, assessments and trainings, each in one statement (DACC-01). Which stage a row
 * belongs to follows from where the case stood on its day.
 */
@Service
public class CultivationFigures {
    /**
     * Thought reports whose period began in the time.
     *
     * @param candidates also those on the way to the admission
     */
    public record Reports(int activists, int candidates, int probationers) {
        public int all() {
            return activists + candidates + probationers;
        }
    }

    /**
     * Talks held in the time.
     *
     * @param activists by others than the contacts
     * @param contacts by contacts, with activists
     * @param candidates by whomever, with candidates
     */
    public record Talks(int applicants, int activists, int contacts, int candidates, int probationers) {
        public int all() {
            return applicants + activists + contacts + candidates + probationers;
        }
    }

    /**
     * Assessments whose period began in the time.
     *
     * @param unqualified of all three kinds
     */
    public record Assessments(int activists, int probationers, int judgements, int unqualified) {}

    /**
     * Trainings that began in the time.
     *
     * @param passed of those examined
     * @param essays that are there
     */
    public record Trainings(int held, int trainees, int examined, int passed, int essays) {}

    private record Row(String state, int own, int contact) {}

    /** Where a case stood on a day: after the last step before it; before the first one, as it came. */
    private static final String STATE =
            " cross join lateral (select e.to_state from app.development_entry e where e.tenant_id = x.tenant_id"
                    + " and e.case_id = x.case_id and not e.undone and e.act <> 'UNDO'"
                    + " order by e.day <= x.day desc, case when e.day <= x.day then -e.seq else e.seq end limit 1) s";

    private final JdbcClient jdbc;
    private final Access access;

    CultivationFigures(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** Both days included. */
    @Transactional(readOnly = true)
    public Reports reports(LocalDate from, LocalDate until) {
        Map<CaseState.Stage, int[]> counts = byStage(
                "select tenant_id, case_id, delivered_on as day, false as contact from app.development_report where period_from between ? and ?",
                from,
                until);
        return new Reports(
                own(counts, CaseState.Stage.ACTIVIST) + own(counts, CaseState.Stage.APPLICATION),
                own(counts, CaseState.Stage.CANDIDATE) + own(counts, CaseState.Stage.ADMISSION),
                own(counts, CaseState.Stage.PROBATION) + own(counts, CaseState.Stage.END));
    }

    /** Both days included. */
    @Transactional(readOnly = true)
    public Talks talks(LocalDate from, LocalDate until) {
        Map<CaseState.Stage, int[]> counts = byStage(
                "select tenant_id, case_id, held_on as day, by_contact as contact from app.development_talk where held_on between ? and ?",
                from,
                until);
        return new Talks(
                all(counts, CaseState.Stage.APPLICATION),
                own(counts, CaseState.Stage.ACTIVIST),
                all(counts, CaseState.Stage.ACTIVIST) - own(counts, CaseState.Stage.ACTIVIST),
                all(counts, CaseState.Stage.CANDIDATE) + all(counts, CaseState.Stage.ADMISSION),
                all(counts, CaseState.Stage.PROBATION) + all(counts, CaseState.Stage.END));
    }

    /** Both days included. */
    @Transactional(readOnly = true)
    public Assessments assessments(LocalDate from, LocalDate until) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql(
                        "select count(*) filter (where kind = 'ACTIVIST') as activists, count(*) filter (where kind = 'PROBATIONER') as probationers,"
                                + " count(*) filter (where kind = 'JUDGEMENT') as judgements, count(*) filter (where not qualified) as unqualified"
                                + " from app.development_assessment where period_from between ? and ?")
                .params(from, until)
                .query(Assessments.class)
                .single();
    }

    /**
     * Both days included.
     *
     * @param passMark as in force
     */
    @Transactional(readOnly = true)
    public Trainings trainings(LocalDate from, LocalDate until, int passMark) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql("select count(distinct t.id) as held, count(a.case_id) as trainees, count(a.score) as examined,"
                        + " count(*) filter (where a.score >= :mark) as passed, count(a.essay_on) as essays from app.development_training t"
                        + " left join app.development_trainee a on a.tenant_id = t.tenant_id and a.training_id = t.id"
                        + " where t.from_date between :from and :until")
                .param("mark", passMark)
                .param("from", from)
                .param("until", until)
                .query(Trainings.class)
                .single();
    }

    private Map<CaseState.Stage, int[]> byStage(String rows, LocalDate from, LocalDate until) {
        access.require(DevelopmentPermissions.READ);
        List<Row> found = jdbc.sql(
                        "select s.to_state as state, count(*) filter (where not x.contact) as own, count(*) filter (where x.contact) as contact"
                                + " from (" + rows + ") x" + STATE + " group by s.to_state")
                .params(from, until)
                .query(Row.class)
                .list();
        Map<CaseState.Stage, int[]> counts = new EnumMap<>(CaseState.Stage.class);
        for (Row row : found) {
            int[] sums = counts.computeIfAbsent(CaseState.of(row.state()).stage(), s -> new int[2]);
            sums[0] += row.own();
            sums[1] += row.contact();
        }
        return counts;
    }

    private static int own(Map<CaseState.Stage, int[]> counts, CaseState.Stage stage) {
        return counts.getOrDefault(stage, new int[2])[0];
    }

    private static int all(Map<CaseState.Stage, int[]> counts, CaseState.Stage stage) {
        int[] sums = counts.getOrDefault(stage, new int[2]);
        return sums[0] + sums[1];
    }
}
