package org.zhibu.development.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.html.NativeTable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.indicator.Indicators;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.paper.Paper;
import org.zhibu.api.rule.Finding;
import org.zhibu.development.DevelopmentTest;
import org.zhibu.development.figure.Dimension;
import org.zhibu.development.figure.Feed;
import org.zhibu.development.figure.Figure;
import org.zhibu.development.figure.FigurePapers;
import org.zhibu.development.figure.FigureReport;
import org.zhibu.development.figure.FigureReports;
import org.zhibu.development.figure.Term;
import org.zhibu.development.plan.Balance;
import org.zhibu.development.plan.PlanBalance;
import org.zhibu.development.plan.PlanContent;
import org.zhibu.development.plan.PlanPapers;
import org.zhibu.development.plan.ShareLine;
import org.zhibu.server.tenant.TenantContext;
import org.zhibu.testkit.Rule;
import org.zhibu.testkit.Statements;

/** A township's half-year: six villages and four organs, seen by their committee alone in sums. */
class TownshipTest extends DevelopmentTest {
    private static final LocalDate SPRING = LocalDate.of(2026, 4, 10);

    @Autowired
    TenantContext tenants;

    @Autowired
    TransactionTemplate transactions;

    private final List<Long> branches = new ArrayList<>();

    @BeforeEach
    void tenBranches() {
        clock.setDate(LocalDate.of(2026, 6, 30));
        branches.add(branch);
        for (int i = 1; i < 10; i++) {
            long next = i < 6
                    ? world.branch(township, "Village " + i)
                    : world.below(township, "Organ " + i, "ORGAN", "BRANCH");
            world.moduleOn(next, "development");
            branches.add(next);
        }
        world.moduleOn(township, "development");
    }

    @Test
    @Rule({"DACC-04", "PLAN-06", "PLAN-17", "PLAN-18", "DASH-03", "DASH-22", "CONF-22"})
    void theHalfYearOfATownship() {
        String[] schools = {"JUNIOR_MIDDLE", "JUNIOR_COLLEGE", "BACHELOR", "SENIOR_MIDDLE"};
        int[] people = {5, 8, 2, 7};
        int young = 16;
        int at = 0;
        for (int s = 0; s < schools.length; s++) {
            for (int i = 0; i < people[s]; i++) {
                LocalDate born = young-- > 0 ? LocalDate.of(1991, 1, 1) : LocalDate.of(1980, 1, 1);
                feed(at++ % 10).admitted(1, SPRING, born, schools[s], "MALE");
            }
        }
        for (int i = 0; i < 25; i++) {
            Feed feed = feed(i % 10);
            List<UUID> put = feed.cases(1, "Put " + i, "CANDIDATE", "FORM_ISSUED", "PASS_ADMISSION", "PASSED", SPRING);
            if (i < 22) {
                feed.entry(put, "APPROVE_ADMISSION", "PASSED", "PROBATION", SPRING.plusDays(20));
            }
        }
        for (int i = 0; i < 52; i++) {
            feed(i % 10).cases(1, "Applicant " + i, "APPLICANT", "", "APPLY", "APPLIED", SPRING);
        }
        for (int i = 0; i < 31; i++) {
            feed(i % 10).cases(1, "Activist " + i, "ACTIVIST", "", "TAKE_OVER", "CULTIVATED", SPRING);
        }
        branches.forEach(b -> counted(b, YearMonth.of(2026, 4)));
        actAs(township());

        FigureReport report = bean(FigureReports.class).of(Term.of(2026, "HALF_YEAR-1"));
        assertThat(report.branches()).hasSize(10);
        assertThat(report.now().of(Figure.APPLICANTS)).isEqualTo(52);
        assertThat(report.now().of(Figure.ACTIVISTS)).isEqualTo(31);
        assertThat(report.now().of(Figure.PUT_UP)).isEqualTo(25);
        assertThat(report.now().of(Figure.ADMITTED)).isEqualTo(22);
        assertThat(report.now().of(Dimension.AGE_LE_35)).isEqualTo(16);
        assertThat(report.now().of(Dimension.EDU_JUNIOR_PLUS)).isEqualTo(22);
        assertThat(report.now().share(Dimension.AGE_LE_35).percent()).hasToString("Optional[72.7]");
        assertThat(bean(FigurePapers.class).of(report).toString()).contains("88.0%", "72.7%", "100.0%");

        Balance balance = bean(PlanBalance.class).of(2026);
        assertThat(balance.structure()).hasSize(2).allMatch(ShareLine::met);
        assertThat(balance.findings())
                .singleElement()
                .satisfies(f -> assertThat(f.arguments()).contains(22, 31, "1:1.41", 66));
        assertThat(bean(PlanPapers.class).balance(2026).toString()).contains("88.0%", "1:1.41");
    }

    @Test
    @Rule({"DEV-77", "DEV-94"})
    void theHalfYearListsForEachBranchWhoWasAdmittedConvertedAndCancelled() {
        feed(0).admitted(2, SPRING, LocalDate.of(1991, 1, 1), "BACHELOR", "FEMALE");
        feed(0).cases(3, "Converted", "FULL", "CONVERSION_PASSED", "APPROVE_CONVERSION", "CONVERTED", SPRING);
        feed(1).cases(1, "Cancelled", "MASSES", "CANCELLATION_PASSED", "APPROVE_CANCELLATION", "CANCELLED", SPRING);
        branches.subList(0, 2).forEach(b -> counted(b, YearMonth.of(2026, 4)));
        actAs(township());
        FigureReport report = bean(FigureReports.class).of(Term.of(2026, "HALF_YEAR-1"));
        assertThat(List.of(Figure.ADMITTED, Figure.CONVERTED, Figure.CANCELLED))
                .extracting(report.now()::of)
                .containsExactly(2L, 3L, 1L);
        Paper.Table table = bean(FigurePapers.class).of(report).blocks().stream()
                .filter(Paper.Table.class::isInstance)
                .map(Paper.Table.class::cast)
                .filter(t -> t.rows().size() == 10)
                .findFirst()
                .orElseThrow();
        assertThat(table.rows())
                .filteredOn(row -> List.of("Village branch", "Village 1")
                        .contains(String.valueOf(row.getFirst().value())))
                .extracting(row -> row.subList(row.size() - 3, row.size()).stream()
                        .map(cell -> String.valueOf(cell.value()))
                        .toList())
                .containsExactlyInAnyOrder(List.of("2", "3", "0"), List.of("0", "0", "1"));
        assertThat(bean(FigureReports.class)
                        .of(Term.of(2026, "HALF_YEAR-2"))
                        .now()
                        .of(Figure.CONVERTED))
                .isZero();
    }

    @Test
    @Rule({"DEV-99", "PLAN-09", "CONF-23", "PLAN-04"})
    void theCommitteeIsWarnedOfWhatItMayPropose() {
        world.jdbc()
                .sql("update app.org set founded_on = date '2015-01-01' where id = ?")
                .param(branches.get(1))
                .update();
        feed(0).admitted(3, SPRING, LocalDate.of(1995, 1, 1), "BACHELOR", "FEMALE");
        feed(1).admitted(1, LocalDate.of(2023, 5, 5), LocalDate.of(1985, 1, 1), "BACHELOR", "FEMALE");
        branches.subList(0, 2).forEach(b -> counted(b, YearMonth.of(2026, 4)));
        actAs(township());
        bean(PlanBalance.class).issue(branch, 2026, new PlanContent(4, 4, 20, List.of(), List.of(), ""), 0);
        Map<Long, List<Finding>> found = new java.util.HashMap<>();
        bean(PlanBalance.class).of(2026).lines().forEach(l -> found.put(l.organization(), l.findings()));
        assertThat(found.get(branch)).extracting(Finding::rule).contains("DEV-99", "PLAN-06");
        assertThat(found.get(branches.get(1)))
                .extracting(Finding::messageKey)
                .contains("development.plan.escalation.SECRETARY");
    }

    @Test
    @Rule("DASH-01")
    void theTableTakesTheSameStatementsForOneBranchAndForTen() {
        actAs(township());
        long ten = Statements.of(() -> bean(PlanBalance.class).of(2026));
        for (int i = 0; i < 10; i++) {
            world.branch(township, "More " + i);
        }
        assertThat(Statements.of(() -> bean(PlanBalance.class).of(2026))).isEqualTo(ten);
        assertThat(bean(PlanBalance.class).of(2026).lines()).hasSize(20);
    }

    @Test
    @Rule({"DASH-01", "DASH-22"})
    void whoWasAdmittedBeforeTheModuleWasSwitchedOnCountsInTheYear() {
        feed(0).admitted(2, SPRING, LocalDate.of(1995, 1, 1), "BACHELOR", "FEMALE");
        counted(branch, YearMonth.of(2026, 6));
        actAs(township());
        assertThat(bean(PlanBalance.class).of(2026).sums().of(Figure.ADMITTED)).isZero();
        tenants.runAs(
                new OrganizationId(branch), () -> bean(EarlierMonths.class).run());
        assertThat(bean(PlanBalance.class).of(2026).sums().of(Figure.ADMITTED)).isEqualTo(2);
    }

    @Test
    @Rule({"DASH-06", "DASH-22"})
    void theDashboardOfTheCommitteeNamesTheDuties() {
        for (String day : List.of("app.org_version set valid_from", "app.org set founded_on")) {
            world.jdbc()
                    .sql("update " + day + " = date '2026-01-01' where "
                            + (day.startsWith("app.org_") ? "org_id" : "id") + " in (:ids)")
                    .param("ids", List.of(county, township, branch))
                    .update();
        }
        List.of(township, branch).forEach(b -> counted(b, YearMonth.of(2026, 6)));
        open(township());
        navigate("dashboard");
        String tables = LocatorJ._find(NativeTable.class).stream()
                .map(t -> t.getElement().getTextRecursively())
                .reduce("", String::concat);
        assertThat(tables).contains("发展计划检查", "审批通过率").doesNotContain("!development");
    }

    private Feed feed(int at) {
        return new Feed(world.jdbc(), branches.get(at));
    }

    private void counted(long organization, YearMonth month) {
        tenants.runAs(
                new OrganizationId(organization),
                () -> transactions.executeWithoutResult(
                        t -> context.getBean(Indicators.class).refresh(bean(DevelopmentIndicators.class), month)));
    }
}
