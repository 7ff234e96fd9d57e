package org.zhibu.development.figure;

import java.util.EnumMap;
import java.util.Map;

/** The one place that says what a figure counts, for the count and for its list (DASH-01). */
final class FigureSql {
    /** Entries that count, up to the last day, and where each case stood on it; reports and talks with the state of their day. */
    static final String WITH =
            "with e as materialized (select case_id, seq, act, day, number, to_state from app.development_entry where not undone and act <> 'UNDO'"
                    + " and day <= :until), standing as materialized (select distinct on (case_id) case_id, to_state, day from e order by case_id, seq desc)";

    static final String SAID =
            ", spans as materialized (select case_id, to_state, day, lead(day) over (partition by case_id order by seq) as next from e),"
                    + " said as materialized (select 'REPORT' as what, r.case_id, r.delivered_on as day from app.development_report r where r.delivered_on between :from and :until"
                    + " union all select 'TALK', t.case_id, t.held_on from app.development_talk t where t.held_on between :from and :until),"
                    + " staged as materialized (select said.what, said.case_id, said.day, n.to_state as state from said left join spans n"
                    + " on n.case_id = said.case_id and n.day <= said.day and (n.next is null or n.next > said.day))";

    static final String TIERS =
            ", set_tiers as materialized (select case_id, (array_agg(number order by seq desc))[1] as tier from e where act = 'SET_TIER' group by case_id),"
                    + " ever_set as materialized (select distinct case_id from app.development_entry where act = 'SET_TIER' and not undone),"
                    + " tiers as materialized (select s.case_id, s.day, coalesce(t.tier, case when v.case_id is null then p.tier end, 'ORDINARY') as tier"
                    + " from standing s join app.development_case c on c.id = s.case_id join app.person p on p.tenant_id = c.tenant_id and p.id = c.person_id"
                    + " left join set_tiers t on t.case_id = s.case_id left join ever_set v on v.case_id = s.case_id where s.to_state = any (:activist))";

    private static final String ADMISSION = answered(
            "PASS_ADMISSION",
            "'PASS_ADMISSION','APPROVE_ADMISSION','REFUSE_ADMISSION_APPROVAL','RETURN_ADMISSION','LAPSE_ADMISSION'",
            "APPROVE_ADMISSION");

    private static final Map<Figure, String> ROWS = rows();

    private FigureSql() {}

    /** Rows of cases with their days. */
    static String rows(Figure figure) {
        return ROWS.getOrDefault(figure, "");
    }

    static String counted(Figure figure) {
        return "(select count(*) from (" + rows(figure) + ") x) as " + figure.code();
    }

    private static Map<Figure, String> rows() {
        Map<Figure, String> rows = new EnumMap<>(Figure.class);
        rows.put(Figure.APPLICATIONS, entries("e.act = 'APPLY'"));
        rows.put(
                Figure.ADOPTED, cases(answered("ADOPT", "'ADOPT','FILE_ACTIVIST','OBJECT_ACTIVIST'", "FILE_ACTIVIST")));
        rows.put(
                Figure.CHOSEN,
                cases(answered("CHOOSE", "'CHOOSE','FILE_CANDIDATE','OBJECT_CANDIDATE'", "FILE_CANDIDATE")));
        rows.put(Figure.PUT_UP, cases("e.act = 'PASS_ADMISSION' and e.day >= :from"));
        rows.put(Figure.APPROVED, cases(ADMISSION));
        rows.put(
                Figure.RECOMMENDED,
                cases(ADMISSION + " and exists (select from app.development_opinion o where o.tenant_id = app.tenant()"
                        + " and o.case_id = e.case_id and o.source = 'RECOMMENDED_BY_LEAGUE' and o.in_favour)"));
        rows.put(
                Figure.CONCLUDED,
                entries("e.act in ('APPROVE_CONVERSION','APPROVE_EXTENSION','APPROVE_CANCELLATION')"));
        rows.put(Figure.CONVERTED, entries("e.act = 'APPROVE_CONVERSION'"));
        rows.put(
                Figure.CONVERTED_ON_TIME,
                entries("e.act = 'APPROVE_CONVERSION' and not exists (select from e x where x.case_id = e.case_id"
                        + " and x.to_state = 'EXTENDED' and x.seq < e.seq)"));
        rows.put(Figure.EXTENDED, entries("e.act = 'APPROVE_EXTENSION'"));
        rows.put(Figure.CANCELLED, entries("e.act = 'APPROVE_CANCELLATION'"));
        rows.put(Figure.REPORTS_ACTIVIST, said("REPORT", "state = any (:activist)"));
        rows.put(Figure.REPORTS_CANDIDATE, said("REPORT", "state = any (:candidate)"));
        rows.put(Figure.REPORTS_PROBATION, said("REPORT", "state = any (:probation)"));
        rows.put(Figure.TALKS_ACTIVIST, said("TALK", "state = any (:activist)"));
        rows.put(Figure.TALKS_CANDIDATE, said("TALK", "state = any (:candidate)"));
        rows.put(
                Figure.TALKS_OTHER,
                said("TALK", "coalesce(state, '') <> all (:activist) and coalesce(state, '') <> all (:candidate)"));
        rows.put(Figure.APPLICANTS, standing("applicant"));
        rows.put(Figure.ACTIVISTS, standing("activist"));
        rows.put(Figure.CANDIDATES, standing("candidate"));
        rows.put(Figure.PROBATIONERS, standing("probation"));
        rows.put(Figure.TIER_ORDINARY, tier("ORDINARY"));
        rows.put(Figure.TIER_KEY, tier("KEY"));
        rows.put(Figure.TIER_PLANNED, tier("PLANNED"));
        return rows;
    }

    private static String entries(String condition) {
        return "select e.case_id, e.day from e where e.day >= :from and " + condition;
    }

    /** A case that came back to the same act counts once. */
    private static String cases(String condition) {
        return "select e.case_id, max(e.day) as day from e where " + condition + " group by e.case_id";
    }

    private static String said(String what, String condition) {
        return "select case_id, day from staged where what = '" + what + "' and " + condition;
    }

    private static String standing(String states) {
        return "select case_id, day from standing where to_state = any (:" + states + ")";
    }

    private static String tier(String tier) {
        return "select case_id, day from tiers where tier = '" + tier + "'";
    }

    /** Acts of the period of which the next answer is the good one. */
    private static String answered(String act, String answers, String good) {
        return "(select n.act from app.development_entry n where n.tenant_id = app.tenant() and n.case_id = e.case_id and n.seq > e.seq"
                + " and not n.undone and n.act in (" + answers + ") order by n.seq limit 1) = '" + good
                + "' and e.act = '" + act + "' and e.day >= :from";
    }
}
