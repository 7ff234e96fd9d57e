package org.zhibu.server.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What of a person in the register has to be looked at (PPL-41 and the rules named). Each is a condition on {@code app.person p}, with
 * {@code :day}, so that the page, the spreadsheet and the count of the night always agree.
 */
public enum RegisterCheck {
    /** An activist of whom the committee has no filing, and the file no proof of one. */
    ACTIVIST_NOT_FILED(
            "PPL-41",
            "p.status = 'ACTIVIST' and not " + Sql.handedIn("'ADOPT_ACTIVIST'") + " and not " + Sql.material("MAT-06")),
    /** The committee was told of an activist and never that the cultivation ended. */
    END_NOT_FILED(
            "PPL-41",
            "p.status in ('MASSES', 'LEAGUE_MEMBER', 'APPLICANT') and (select s.matter from app.submission_person c join app.submission s"
                    + " on s.tenant_id = c.tenant_id and s.id = c.submission_id and s.edition = c.edition where c.tenant_id = p.tenant_id"
                    + " and c.person_id = p.id and s.matter in ('ADOPT_ACTIVIST', 'RETIER_ACTIVIST') and s.state not in ('DRAFT', 'WITHDRAWN')"
                    + " order by s.handed_in_on desc, s.id desc limit 1) = 'ADOPT_ACTIVIST'"),
    CANDIDATE_NOT_FILED(
            "AUTH-07",
            "p.status = 'CANDIDATE' and not " + Sql.handedIn("'CANDIDATE'") + " and not " + Sql.material("MAT-13")),
    DATE_MISSING(
            "PPL-04",
            "case p.status when 'APPLICANT' then p.applied_on is null when 'ACTIVIST' then p.activist_on is null"
                    + " when 'CANDIDATE' then p.candidate_on is null when 'PROBATIONARY' then p.admitted_on is null or p.probation_until is null"
                    + " when 'FULL' then p.admitted_on is null or p.full_on is null else false end"),
    IDENTITY_MISSING(
            "PPL-01",
            "p.status in ('CANDIDATE', 'PROBATIONARY', 'FULL') and (p.national_id is null or p.birth_date is null)"),
    IDENTITY_DISAGREES("PPL-01", "substr(p.national_id, 7, 8) <> to_char(p.birth_date, 'YYYYMMDD')"),
    TWICE(
            "PPL-42",
            "exists (select from app.person o where o.tenant_id = p.tenant_id and o.name = p.name and o.id <> p.id"
                    + " and o.left_on is null and o.birth_date = p.birth_date)"),
    NO_GROUP(
            "ORG-13",
            "p.status in ('PROBATIONARY', 'FULL') and p.group_id is null and exists (select from app.party_group g"
                    + " where g.tenant_id = p.tenant_id and g.closed_on is null)"),
    POST_WITHOUT_VOTE(
            "PPL-23",
            "exists (select from app.post h where h.tenant_id = p.tenant_id and h.person_id = p.id and h.to_date is null"
                    + " and h.post not in ('OPERATOR', 'COMMITTEE_CLERK', 'FILE_KEEPER')) and exists (select from app.status_decision d"
                    + " where d.tenant_id = p.tenant_id and d.person_id = p.id and not d.reversed"
                    + " and d.act in ('OBSERVE', 'SUSPEND_RIGHTS', 'SUSPEND_MEMBERSHIP') and d.effective_from <= :day"
                    + " and coalesce(d.effective_until, 'infinity') >= :day and coalesce(d.lifted_on, 'infinity') > :day)");

    private final String rule;
    private final String condition;

    RegisterCheck(String rule, String condition) {
        this.rule = rule;
        this.condition = condition;
    }

    /** Id of the rule that asks for it. */
    public String rule() {
        return rule;
    }

    /** True or false; never null, so that it can be counted. */
    String sql() {
        return "coalesce(" + condition + ", false)";
    }

    /** Column of {@code app.register_month}. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether anything has to be looked at. */
    static String any() {
        return Arrays.stream(values()).map(RegisterCheck::sql).collect(Collectors.joining(" or ", "(", ")"));
    }

    /** What has to be looked at, as an array of names. */
    static String found() {
        return Arrays.stream(values())
                .map(c -> "case when " + c.sql() + " then '" + c + "' end")
                .collect(Collectors.joining(", ", "array_remove(array[", "], null)"));
    }

    private static final class Sql {
        static String handedIn(String matter) {
            return "exists (select from app.submission_person c join app.submission s on s.tenant_id = c.tenant_id and s.id = c.submission_id"
                    + " and s.edition = c.edition where c.tenant_id = p.tenant_id and c.person_id = p.id and s.matter = "
                    + matter
                    + " and s.state not in ('DRAFT', 'WITHDRAWN') and s.outcome is distinct from 'REFUSED')";
        }

        static String material(String code) {
            return "exists (select from app.person_material m where m.tenant_id = p.tenant_id and m.person_id = p.id and m.code = '"
                    + code + "' and m.state = 'PRESENT')";
        }
    }
}
