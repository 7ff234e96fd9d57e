package org.zhibu.server.roster;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statements of an import. Each works on all rows, or on a range of them, at once; row-level security applies to all. */
final class RosterSql {
    private static final List<RosterField> CHANGING =
            Stream.of(RosterField.values()).filter(RosterField::changes).toList();
    private static final List<RosterField> STEPS = List.of(
            RosterField.APPLIED_ON,
            RosterField.ACTIVIST_ON,
            RosterField.CANDIDATE_ON,
            RosterField.ADMITTED_ON,
            RosterField.FULL_ON);

    /** Columns of {@code app.roster_row} as they are copied. */
    static final List<String> ROW_COLUMNS = Stream.of(
                    Stream.of("row_no"),
                    Arrays.stream(RosterField.values()).map(RosterField::column),
                    Stream.of("month_only", "name_keys"))
            .flatMap(s -> s)
            .toList();

    /** Columns of {@code app.roster_finding} as they are copied. */
    static final List<String> FINDING_COLUMNS = List.of("row_no", "field", "header", "kind", "blocks", "value", "more");

    /**
     * Finds for each row the person it speaks of, by identity number or else by name and birthday, and what would change. Someone with
     * another identity number is someone else.
     */
    static final String COMPARE =
            """
            with by_name as (
              select r.row_no, count(*) as hits, (array_agg(p.id order by p.id))[1] as id
              from app.roster_row r join app.person p on p.name = r.name
                and date_trunc('month', p.birth_date) = date_trunc('month', r.birth_date)
                and (p.birth_date = r.birth_date or 'birth_date' = any (r.month_only))
                and (p.national_id is null or r.national_id is null)
              group by r.row_no),
            met as (
              select r.row_no, coalesce(i.id, case when n.hits = 1 then n.id end) as person_id,
                case when i.id is not null then 1 else coalesce(n.hits, 0) end as hits
              from app.roster_row r left join app.person i on i.national_id = r.national_id
                left join by_name n on n.row_no = r.row_no),
            bad as (select distinct row_no from app.roster_finding where blocks and not of_register),
            told as (
              select r.row_no, m.person_id, g.id as group_id, m.hits, b.row_no is not null as is_bad,
                array_remove(array[%s,
                  case when g.id is not null and g.id is distinct from p.group_id then 'GROUP' end], null) as changed
              from app.roster_row r join met m using (row_no) left join bad b using (row_no)
                left join app.party_group g on g.name = r.group_name and g.closed_on is null
                left join app.person p on p.id = m.person_id)
            insert into app.roster_outcome (row_no, person_id, group_id, hits, outcome, changed)
            select row_no, person_id, group_id, hits,
              case when is_bad then 'ERROR' when person_id is null then 'NEW' when changed = '{}' then 'UNCHANGED' else 'CHANGED' end,
              case when person_id is null then '{}' else changed end
            from told
            """.formatted(CHANGING.stream().map(RosterSql::differs).collect(Collectors.joining(",\n      ")));

    /** What the register has to say against rows, or about them. */
    static final String FINDINGS = """
            insert into app.roster_finding (row_no, field, kind, blocks, value, more, of_register)
            with t as (
              select r.row_no, r.name as r_name, r.sex as r_sex, r.status as r_status, r.group_name, r.national_id as r_national_id, r.birth_date as r_birth,
                o.hits, o.group_id as r_group, o.changed, o.person_id, p.*,
                count(*) over (partition by o.person_id) as sharing,
                min(r.row_no) over (partition by o.person_id) as first_row%s
              from app.roster_row r join app.roster_outcome o using (row_no) left join app.person p on p.id = o.person_id)
            select row_no, 'SEX', 'MISSING_SEX', true, '', '{}'::text[], true from t where person_id is null and hits = 0 and r_sex is null
              and not exists (select from app.roster_finding f where f.row_no = t.row_no and f.field = 'SEX')
            union all select row_no, 'STATUS', 'MISSING_STATUS', true, '', '{}', true from t where person_id is null and hits = 0 and r_status is null
              and not exists (select from app.roster_finding f where f.row_no = t.row_no and f.field = 'STATUS')
            union all select row_no, 'GROUP', 'UNKNOWN_GROUP', true, group_name, '{}', true from t where group_name is not null and r_group is null
            union all select row_no, 'NAME', 'AMBIGUOUS', true, r_name, array[hits::text], true from t where hits > 1
            union all select row_no, 'NATIONAL_ID', 'ID_OF_OTHER', true, r_national_id, array[name], true from t
              where person_id is not null and r_name is not null and r_name <> name and r_national_id = national_id
            union all select row_no, 'NAME', 'SAME_PERSON', true, r_name, array[first_row::text], true from t
              where person_id is not null and sharing > 1 and row_no > first_row
            union all select row_no, 'NAME', 'PERSON_LEFT', true, r_name, array[left_on::text], true from t where left_on is not null
            union all select row_no, 'STATUS', 'STATUS_KEPT', false, '@' || r_status, array['@' || status], true from t
              where person_id is not null and r_status <> status
              and not exists (select from app.roster_finding f where f.row_no = t.row_no and f.kind = 'STATUS_DERIVED')
            union all select t.row_no, 'GROUP', 'GROUP_LEADER', true, t.group_name, array[g.name], true from t
              join app.party_group g on g.leader_id = t.person_id and g.closed_on is null and g.id <> t.r_group where 'GROUP' = any (t.changed)
            union all select row_no, 'ADMITTED_ON', 'ORDER_WITH_REGISTER', true, coalesce(m_admitted_on, m_full_on, m_candidate_on, m_activist_on, m_applied_on, m_league_joined_on)::text,
              '{}', true from t where person_id is not null and changed && array['BIRTH_DATE','LEAGUE_JOINED_ON',%s] and not (
                (m_activist_on >= m_applied_on and m_candidate_on >= coalesce(m_activist_on, m_applied_on)
                  and m_admitted_on >= coalesce(m_candidate_on, m_activist_on, m_applied_on) and m_full_on >= m_admitted_on
                  and coalesce(m_applied_on, m_activist_on, m_candidate_on, m_admitted_on, m_full_on, m_league_joined_on) > m_birth_date
                  and coalesce(probation_until, 'infinity') > m_admitted_on) is not false)
            union all select t.row_no, c.field, 'DATE_DECIDED', true, '', array[d.basis], true from t
              join app.status_decision d on d.person_id = t.person_id and not d.reversed
              join (values %s) as c (field, act) on c.act = d.act where c.field = any (t.changed)
            union all select t.row_no, 'NAME', 'SAME_NAME', false, t.r_name, array[count(*)::text], true from t
              join app.person s on s.name = t.r_name and s.left_on is null
                and (s.birth_date is null or t.r_birth is null or s.birth_date = t.r_birth)
              where t.person_id is null and t.hits = 0 group by t.row_no, t.r_name
            """.formatted(
                    Stream.concat(Stream.of(RosterField.BIRTH_DATE, RosterField.LEAGUE_JOINED_ON), STEPS.stream())
                            .map(f -> ", coalesce(r.%1$s, p.%1$s) as m_%1$s".formatted(f.column()))
                            .collect(Collectors.joining()),
                    STEPS.stream().map(f -> "'" + f.name() + "'").collect(Collectors.joining(",")),
                    "('APPLIED_ON', 'APPLY'), ('ACTIVIST_ON', 'ADOPT_ACTIVIST'), ('CANDIDATE_ON', 'ADOPT_CANDIDATE'),"
                            + " ('ADMITTED_ON', 'ADMIT'), ('FULL_ON', 'CONVERT')");

    /** Rows that the register speaks against do nothing. */
    static final String MARK_ERRORS = "update app.roster_outcome o set outcome = 'ERROR' from app.roster_finding f"
            + " where f.row_no = o.row_no and f.blocks and f.of_register and o.outcome <> 'ERROR'";

    /** New people of a range of rows, in the order of the file. Their history begins with the entry (PPL-21). */
    static final String INSERT = """
            insert into app.person (name_keys, status, group_id, league_member, tier, probation_until, %1$s)
            select r.name_keys, r.status, o.group_id, r.status = 'LEAGUE_MEMBER', case when r.status = 'ACTIVIST' then 'ORDINARY' end,
              case when r.status = 'PROBATIONARY' then (r.admitted_on + interval '1 year')::date end, %2$s
            from app.roster_row r join app.roster_outcome o using (row_no)
            where o.outcome = 'NEW' and r.row_no > :after and r.row_no <= :upto order by r.row_no
            """.formatted(
                    CHANGING.stream().map(RosterField::column).collect(Collectors.joining(", ")),
                    CHANGING.stream().map(RosterSql::inserted).collect(Collectors.joining(", ")));

    /** People of a range of rows who change, and only in what changes. */
    static final String UPDATE = """
            update app.person p set version = p.version + 1, group_id = coalesce(o.group_id, p.group_id), %s
            from app.roster_outcome o join app.roster_row r using (row_no)
            where p.id = o.person_id and o.outcome = 'CHANGED' and o.row_no > :after and o.row_no <= :upto
            """.formatted(CHANGING.stream()
            .map(f -> "%1$s = case when '%2$s' = any (o.changed) then r.%1$s else p.%1$s end"
                    .formatted(f.column(), f.name()))
            .collect(Collectors.joining(", ")));

    private RosterSql() {}

    /** A field's name when the row says other than the register; a month agrees with every day of it. */
    private static String differs(RosterField field) {
        String sql = "case when r.%1$s is distinct from p.%1$s and r.%1$s is not null".formatted(field.column());
        if (field.kind() == RosterField.Kind.DATE) {
            sql +=
                    " and not ('%1$s' = any (r.month_only) and date_trunc('month', r.%1$s) = date_trunc('month', p.%1$s) is true)"
                            .formatted(field.column());
        }
        return sql + " then '" + field.name() + "' end";
    }

    private static String inserted(RosterField field) {
        boolean maybeUnknown =
                field.kind() != RosterField.Kind.TEXT || field == RosterField.NATIONAL_ID || field == RosterField.NAME;
        return maybeUnknown ? "r." + field.column() : "coalesce(r." + field.column() + ", '')";
    }
}
