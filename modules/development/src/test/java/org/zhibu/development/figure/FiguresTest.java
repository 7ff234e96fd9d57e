package org.zhibu.development.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhibu.development.DevelopmentTest;
import org.zhibu.development.path.OpinionSource;
import org.zhibu.development.path.OpinionStage;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/** The figures of a year, from the records of the seeds. */
class FiguresTest extends DevelopmentTest {
    private static final LocalDate JANUARY = LocalDate.of(2016, 1, 4);

    /** Dues are another module's figure and are left out. */
    @Test
    @Rule({"DACC-01", "DASH-01", "DASH-04", "DASH-09", "DEV-94"})
    void aStudentBranchPrintsTheFiguresOfItsYear() {
        long students = world.below(township, "Student branch", "SCHOOL_STUDENT", "BRANCH");
        world.moduleOn(students, "development");
        Login head = world.login(students, "Head", "BRANCH_SECRETARY");
        Feed feed = new Feed(world.jdbc(), students);
        List<UUID> known = feed.cases(116, "Known ", "ACTIVIST", "", "TAKE_OVER", "CULTIVATED", JANUARY.minusYears(1));
        List<UUID> adopted = feed.cases(114, "New ", "ACTIVIST", "TALKED", "ADOPT", "ADOPTED", JANUARY);
        feed.entry(adopted, "FILE_ACTIVIST", "ADOPTED", "CULTIVATED", JANUARY.plusDays(9));
        feed.reports(known, 2664, JANUARY);
        feed.talks(adopted, 1026, JANUARY.plusDays(30));
        List<UUID> candidates = feed.cases(29, "Candidate ", "CANDIDATE", "", "TAKE_OVER", "CANDIDATE", JANUARY);
        feed.reports(candidates, 116, JANUARY.plusDays(5));
        feed.talks(candidates, 260, JANUARY.plusDays(5));
        feed.admitted(29, LocalDate.of(2016, 6, 20), LocalDate.of(1996, 1, 1), "SENIOR_MIDDLE", "FEMALE");
        List<UUID> probation = feed.cases(29, "Probation ", "PROBATIONARY", "", "TAKE_OVER", "PROBATION", JANUARY);
        feed.reports(probation, 522, JANUARY.plusDays(5));
        List<UUID> converting =
                feed.cases(24, "Converting ", "PROBATIONARY", "", "TAKE_OVER", "PROBATION", JANUARY.minusYears(1));
        feed.entry(converting, "PASS_CONVERSION", "PROBATION", "CONVERSION_PASSED", LocalDate.of(2016, 5, 3));
        feed.entry(converting, "APPROVE_CONVERSION", "CONVERSION_PASSED", "CONVERTED", LocalDate.of(2016, 6, 3));
        actAs(head);

        FigureReport report = bean(FigureReports.class).of(Term.ofYear(2016));
        Figures f = report.now();
        assertThat(f.of(Figure.ADOPTED)).isEqualTo(114);
        assertThat(f.of(Figure.ADMITTED)).isEqualTo(29);
        assertThat(f.of(Figure.CONVERTED_ON_TIME)).isEqualTo(24);
        assertThat(f.accountsOfActivists()).isEqualTo(3690);
        assertThat(f.of(Figure.REPORTS_CANDIDATE)).isEqualTo(116);
        assertThat(f.of(Figure.REPORTS_PROBATION)).isEqualTo(522);
        assertThat(f.of(Figure.TALKS_ACTIVIST)).isEqualTo(1026);
        assertThat(f.of(Figure.TALKS_CANDIDATE)).isEqualTo(260);
        assertThat(f.of(Figure.ACTIVISTS)).isEqualTo(230);
        assertThat(f.of(Dimension.STUDENTS)).isEqualTo(29);
        assertThat(bean(FigurePapers.class).narrative(report))
                .contains("积极分子114名", "预备党员29名", "按期转正24名", "共3690次", "共116次", "522次", "1026次", "260次");
        String printed = bean(FigurePapers.class).of(Term.ofYear(2016)).toString();
        assertThat(printed).contains("value=9.0", "value=4.0", "value=18.0", "value=1026", "value=522");

        FigureLists lists = bean(FigureLists.class);
        for (Figure figure : List.of(Figure.ADOPTED, Figure.ADMITTED, Figure.TALKS_CANDIDATE, Figure.ACTIVISTS)) {
            assertThat(lists.of(Term.ofYear(2016), figure.code()))
                    .as(figure.code())
                    .hasSize((int) f.of(figure));
        }
        assertThat(lists.of(Term.ofYear(2016), Dimension.AGE_LE_35.indicator())).hasSize(29);
    }

    @Test
    @Rule({"CONF-12", "DACC-02"})
    void twoCountsOfTheStudentBranchStandSideBySideEachAsOfItsDay() {
        long students = world.below(township, "Student branch", "SCHOOL_STUDENT", "BRANCH");
        world.moduleOn(students, "development");
        Login head = world.login(students, "Head", "BRANCH_SECRETARY");
        LocalDate january = LocalDate.of(2026, 1, 31);
        for (int i = 1; i < 67; i++) { // the head is the sixty-seventh
            UUID member = world.person(students, "Member " + i, "FULL");
            if (i > 53 - 1) {
                since(member, january.plusDays(i - 52));
            }
        }
        actAs(head);
        FigureReport report = bean(FigureReports.class).of(Term.of(2026, "MONTH-1"));
        assertThat(report.members())
                .containsExactly(new FigureReport.MembersOn(january, 53), new FigureReport.MembersOn(DAY, 67));
        String paper = bean(FigurePapers.class).of(report).toString();
        assertThat(paper)
                .contains("依据名册，截至2026-01-31", "依据名册，截至2026-03-02", "value=53", "value=67")
                .doesNotContain("value=120", "value=60");
    }

    /** Not in the register before the day. */
    private void since(UUID member, LocalDate day) {
        world.jdbc()
                .sql("update app.person set came_on = ? where id = ?")
                .params(day, member)
                .update();
    }

    @Test
    @Rule({"PLAN-22", "PLAN-21"})
    void theShareOfTheLeaguesRecommendationAndOfThePlanAreInTheYearsFigures() {
        Feed feed = new Feed(world.jdbc(), branch);
        LocalDate day = LocalDate.of(2026, 2, 10);
        List<UUID> approved = feed.cases(5, "New ", "PROBATIONARY", "FORM_ISSUED", "PASS_ADMISSION", "PASSED", day);
        feed.entry(approved, "APPROVE_ADMISSION", "PASSED", "PROBATION", day.plusDays(5));
        feed.admitted(5, day, LocalDate.of(1996, 1, 1), "BACHELOR", "FEMALE");
        approved.subList(0, 3)
                .forEach(id ->
                        opinion(id, OpinionStage.ADOPTION, OpinionSource.RECOMMENDED_BY_LEAGUE, day.minusYears(1)));
        approved.subList(3, 5)
                .forEach(id ->
                        opinion(id, OpinionStage.ADOPTION, OpinionSource.RECOMMENDED_BY_MEMBERS, day.minusYears(1)));
        world.jdbc()
                .sql(
                        "insert into app.development_issue (tenant_id, for_org, year, edition, planned_min, planned_max, activists, issued_on, issued_by)"
                                + " values (?, ?, 2026, 1, 4, 8, 20, ?, 'Township')")
                .params(township, branch, day.minusDays(20))
                .update();
        Figures f = bean(FigureReports.class).of(Term.ofYear(2026)).now();
        assertThat(f.rate(Figure.RECOMMENDED, Figure.APPROVED)).isEqualTo(new Rate(3, 5));
        assertThat(f.rate(Figure.ADMITTED, Figure.PLANNED_MIN)).isEqualTo(new Rate(5, 4));
        assertThat(bean(FigureLists.class).of(Term.ofYear(2026), Figure.RECOMMENDED.code()))
                .hasSize(3);
        assertThat(bean(FigurePapers.class).of(Term.ofYear(2026)).toString())
                .contains("经团组织推优的比例", "60.0%", "发展计划完成率", "125.0%");
    }

    @Test
    @Rule("DASH-09")
    void theWordsOfAReportAreEditedOnceAtATime() {
        FigureReports reports = bean(FigureReports.class);
        Term half = Term.of(2026, "HALF_YEAR-1");
        reports.write(half, -1, "edited by hand");
        FigureReport read = reports.of(half);
        assertThat(bean(FigurePapers.class).narrative(read)).isEqualTo("edited by hand");
        reports.write(half, read.version(), "edited again");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> reports.write(half, read.version(), "late")))
                .isInstanceOf(org.zhibu.api.rule.RefusedException.class);
        assertThat(reports.of(Term.ofYear(2026)).edited()).isEmpty();
    }

    @Test
    @Rule("DASH-05")
    void aYearHasHalvesQuartersAndMonths() {
        assertThat(Term.of(2026)).hasSize(1 + 2 + 4 + 12);
        Term second = Term.of(2026, "HALF_YEAR-2");
        assertThat(second.from()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(second.until()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(Term.of(2026, "nothing")).isEqualTo(Term.ofYear(2026));
        assertThat(second.before()).isEqualTo(new Term(2025, org.zhibu.api.policy.Period.HALF_YEAR, 2));
    }
}
