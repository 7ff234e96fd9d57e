package org.zhibu.development.figure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.policy.Policies;
import org.zhibu.development.casefile.DevelopmentPolicies;
import org.zhibu.development.path.CaseState;

/** Counts the own records of a period, in two statements whatever they hold (DASH-01). */
@Component
public class FigureCounts {
    /** Entries that count, up to {@code :until}, as {@code e}, and where each case stood on that day, as {@code standing}. */
    public static final String WITH = FigureSql.WITH;

    private static final String SQL = WITH + FigureSql.SAID + FigureSql.TIERS
            + ", here as (select p.admitted_on, p.sex from app.person p where p.admitted_on between :three and :until and "
            + Admissions.HERE + ") select "
            + Stream.of(Figure.values())
                    .filter(f -> !FigureSql.rows(f).isEmpty())
                    .map(FigureSql::counted)
                    .collect(Collectors.joining(", "))
            + ", coalesce(i.planned_min, 0) as planned_min, coalesce(i.planned_max, 0) as planned_max,"
            + " (select greatest(0, cast(extract(year from cast(:until as date)) as int) - 1 - greatest(cast(extract(year from g.founded_on) as int),"
            + " (select max(cast(extract(year from p.admitted_on) as int)) from app.person p where p.admitted_on < :year and "
            + Admissions.HERE + "))) from app.org g where g.id = app.tenant()) as zero_years,"
            + " (select count(*) from here where admitted_on >= :two and admitted_on < :year) as admitted_before,"
            + " (select count(*) from here where admitted_on < :two) as admitted_year_before,"
            + " (select count(*) from here where admitted_on >= :two and sex = 'FEMALE') as women_two_years"
            + " from (select 1) one left join lateral (select planned_min, planned_max from app.development_issue where for_org = app.tenant()"
            + " and year = extract(year from cast(:until as date)) and issued_on <= greatest(:until, app.today())"
            + " order by issued_on desc, edition desc, id desc limit 1) i on true";

    private final JdbcClient jdbc;
    private final Admissions admissions;
    private final Policies policies;

    FigureCounts(JdbcClient jdbc, Admissions admissions, Policies policies) {
        this.jdbc = jdbc;
        this.admissions = admissions;
        this.policies = policies;
    }

    /** Counts from the first to the last day, both counted; what stands, on the last. */
    public Figures count(LocalDate from, LocalDate until) {
        Policies.Values values = policies.at(until);
        Map<String, Long> counts = new HashMap<>();
        List<Admitted> admitted = admissions.between(from, until, values.get(DevelopmentPolicies.LEAVING));
        boolean inclusive = values.get(DevelopmentPolicies.BORDER_INCLUSIVE);
        for (Dimension dimension : Dimension.values()) {
            counts.put(dimension.indicator(), (long) dimension.count(admitted, inclusive));
        }
        counts.put(Figure.ADMITTED.code(), (long) admitted.size());
        counts.put(
                Figure.ELSEWHERE.code(),
                admitted.stream().filter(Admitted::elsewhere).count());
        jdbc.sql(SQL)
                .params(states())
                .param("from", from)
                .param("until", until)
                .param("year", until.withDayOfYear(1))
                .param("two", until.withDayOfYear(1).minusYears(1))
                .param("three", until.withDayOfYear(1).minusYears(2))
                .query(row -> {
                    for (Figure figure : Figure.values()) {
                        if (!counts.containsKey(figure.code())) {
                            counts.put(figure.code(), row.getLong(figure.code()));
                        }
                    }
                });
        return new Figures(counts);
    }

    /** States by what the register says in them. */
    public static Map<String, Object> states() {
        return Map.of(
                "applicant", of(PoliticalStatus.APPLICANT),
                "activist", of(PoliticalStatus.ACTIVIST),
                "candidate", of(PoliticalStatus.CANDIDATE),
                "probation", of(PoliticalStatus.PROBATIONARY));
    }

    private static String[] of(PoliticalStatus status) {
        return Arrays.stream(CaseState.values())
                .filter(s -> s.isOpen() && s.status() == status)
                .map(CaseState::code)
                .toArray(String[]::new);
    }
}
