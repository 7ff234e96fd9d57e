package org.zhibu.development.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.zhibu.api.policy.Period;
import org.zhibu.development.casefile.CaseFilter;
import org.zhibu.development.casefile.CaseLists;
import org.zhibu.development.casefile.Cases;
import org.zhibu.development.cultivation.CultivationFigures;
import org.zhibu.development.cultivation.CultivationFilter;
import org.zhibu.development.cultivation.CultivationTest;
import org.zhibu.development.cultivation.DueReports;
import org.zhibu.development.cultivation.Overhauls;
import org.zhibu.development.cultivation.ReportDraft;
import org.zhibu.development.cultivation.TalkDraft;
import org.zhibu.development.cultivation.ThoughtReports;
import org.zhibu.development.path.Span;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Measurements;

/**
 * How long lists, entries and pages take in a branch of students with 230 activists and two years of reports and talks: through the
 * services and by the same SQL as a role that row-level security does not apply to; and whole pages. Run by
 * {@code ./portal bench development}.
 */
@Tag("bench")
class DevelopmentBench extends CultivationTest {
    private static final int STUDENTS = 230;
    private static final int MONTHS = 24;

    private static final String COUNT =
            "select count(*) from app.development_case where tenant_id = app.tenant() and closed_on is null and state = 'CULTIVATED'";

    private final Measurements times = new Measurements(21);

    @Test
    void aBranchOfStudents() {
        Login user = school();
        List<UUID> cases = activists(school, STUDENTS, DAY.minusMonths(MONTHS + 1));
        probationers(school, 29, DAY.minusMonths(8));
        long begin = System.nanoTime();
        for (int back = 1; back <= MONTHS; back++) {
            Span span = Span.of(Period.MONTH, DAY.minusMonths(back));
            bean(ThoughtReports.class)
                    .recordAll(cases, span, ReportDraft.on(span.last(), "Reader"), TalkDraft.on(span.last(), "Reader"));
        }
        double filled = (System.nanoTime() - begin) / 1e6 / MONTHS;
        Span month = Span.of(Period.MONTH, DAY.minusMonths(1));
        CultivationFilter filter = CultivationFilter.of(month);
        try (SingleConnectionDataSource source = Measurements.plain(context.getEnvironment(), school)) {
            JdbcClient plain = JdbcClient.create(source);
            String list = list(month);
            DueReports due = bean(DueReports.class);
            times.measure(
                    "reports of a month, page and count",
                    () -> page(due, filter),
                    Measurements.reading(plain, List.of(list, COUNT)));
            times.measure(
                    "cases, page and count",
                    () -> {
                        CaseLists lists = bean(CaseLists.class);
                        lists.page(CaseFilter.OPEN, CaseLists.Order.NAME, false, 0, 50);
                        lists.count(CaseFilter.OPEN);
                    },
                    Measurements.reading(
                            plain,
                            List.of(
                                    "select c.*, p.name from app.development_case c join app.person p on p.tenant_id = c.tenant_id and p.id = c.person_id"
                                            + " where c.tenant_id = app.tenant() and c.closed_on is null order by p.name, c.id limit 50",
                                    COUNT)));
            times.measure("facts of one case", () -> bean(Cases.class).find(cases.getFirst()));
            times.measure("facts of 230 cases", () -> bean(Cases.class).all(cases));
            times.measure("reports and talks of a year by stage", () -> {
                LocalDate from = DAY.minusYears(1);
                bean(CultivationFigures.class).reports(from, DAY);
                bean(CultivationFigures.class).talks(from, DAY);
            });
            times.measure("people of the overhaul", () -> bean(Overhauls.class).people());
            times.measure("enter 230 reports and talks, take back", () -> enter(cases));
        }
        open(user);
        List<String> pages = List.of(
                "",
                "/reports",
                "/assessments",
                "/trainings",
                "/overhaul",
                "/studies",
                "/scores",
                "/" + cases.getFirst());
        for (String page : pages) {
            String name = page.length() > 20 ? "/:id" : page;
            times.measure("page m/development" + name, () -> navigate("m/development" + page));
        }
        times.print(
                "A branch of students with %d activists and %d months of reports and talks (%.1f ms for a month's entry)"
                        .formatted(STUDENTS, MONTHS, filled));
    }

    /** By plain SQL what the list of a month shows. */
    private static String list(Span month) {
        return """
            select c.id, p.name, p.tier, r.id, r.delivered_on, t.held_on from app.development_case c
              join app.person p on p.tenant_id = c.tenant_id and p.id = c.person_id
              left join app.development_report r on r.tenant_id = c.tenant_id and r.case_id = c.id and r.period_from = date '%1$s'
              left join lateral (select held_on from app.development_talk t where t.tenant_id = c.tenant_id and t.case_id = c.id
                and t.held_on between date '%1$s' and date '%2$s' order by held_on desc limit 1) t on true
            where c.tenant_id = app.tenant() and c.closed_on is null and c.state = 'CULTIVATED' order by p.name, c.id limit 50""".formatted(month.first(), month.last());
    }

    private static void page(DueReports due, CultivationFilter filter) {
        due.page(filter, 0, 50);
        due.count(filter);
    }

    private void enter(List<UUID> cases) {
        Span now = Span.of(Period.MONTH, DAY);
        ThoughtReports reports = bean(ThoughtReports.class);
        reports.undo(reports.recordAll(cases, now, ReportDraft.on(DAY, "Reader"), TalkDraft.on(DAY, "Reader")));
    }
}
