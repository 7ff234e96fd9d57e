package org.zhibu.development.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.job.Job;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.development.DevelopmentTest;
import org.zhibu.server.tenant.TenantContext;
import org.zhibu.testkit.Rule;

/** Half-years: the branch's committee studies, the branch checks its plan, the committee checks the branches and hears them. */
class OwnDutiesTest extends DevelopmentTest {
    private static final LocalDate END = LocalDate.of(2026, 6, 30);

    @Autowired
    TenantContext tenants;

    @Autowired
    List<Job> platformJobs;

    @Test
    @Rule({"TIM-04", "DEV-19", "PLAN-01"})
    void theBranchIsToldInTheLastFifthOfTheHalfYearAndTheCommitteeAWeekAfterIt() {
        applicant("Applicant", DAY);
        assertThat(open(branch, LocalDate.of(2026, 5, 24))).isEmpty();
        assertThat(open(branch, LocalDate.of(2026, 5, 25)))
                .containsExactly("TIM-04 SELF_CHECK " + END, "TIM-04 STUDY " + END);
        assertThat(above(END.plusDays(6))).isEmpty();
        assertThat(above(END.plusDays(7)))
                .containsExactly("development.duty.above.SELF_CHECK", "development.duty.above.STUDY");
        world.jdbc()
                .sql("insert into app.development_study (tenant_id, kind, held_on, conclusions, recorded_by)"
                        + " values (?, 'STUDY', ?, 'as in the minutes', 'test')")
                .params(branch, END)
                .update();
        world.jdbc()
                .sql("insert into app.development_plan_note (tenant_id, about, kind, year, period, noted_on, found)"
                        + " values (?, ?, 'SELF_CHECK', 2026, 1, ?, 'on its way')")
                .params(branch, branch, END)
                .update();
        assertThat(open(branch, END.plusDays(8))).isEmpty();
        assertThat(above(END.plusDays(8))).isEmpty();
    }

    @Test
    @Rule({"TIM-04", "DEV-19"})
    void theCommitteeChecksByTheHalfYearAndHearsByTheYear() {
        world.moduleOn(township, "development");
        assertThat(open(township, END)).containsExactly("TIM-04 CHECK " + END);
        assertThat(open(township, LocalDate.of(2026, 12, 31)))
                .containsExactly("TIM-04 CHECK 2026-12-31", "DEV-19 HEARING 2026-12-31");
    }

    @Test
    @Rule({"PLAN-01", "PLAN-20"})
    void theYearBeginsWithAPlanAndEndsWithASummary() {
        applicant("Applicant", DAY);
        assertThat(open(branch, LocalDate.of(2026, 10, 19))).doesNotContain("PLAN-01 SUMMARY 2026-12-31");
        assertThat(open(branch, LocalDate.of(2026, 10, 20))).contains("PLAN-01 SUMMARY 2026-12-31");
        note("SUMMARY", 2026, 1);
        assertThat(open(branch, LocalDate.of(2026, 12, 31))).doesNotContain("PLAN-01 SUMMARY 2026-12-31");
        String plan = "PLAN-01 DRAFT 2027-01-31";
        assertThat(open(branch, LocalDate.of(2027, 1, 1))).contains(plan);
        assertThat(open(branch, LocalDate.of(2027, 3, 1))).contains(plan);
        assertThat(above(LocalDate.of(2027, 3, 1))).contains("development.duty.above.DRAFT");
        world.jdbc()
                .sql("insert into app.development_plan (tenant_id, year, planned_min, planned_max, state, handed_up_on)"
                        + " values (?, 2027, 1, 2, 'HANDED_UP', ?)")
                .params(branch, LocalDate.of(2027, 3, 1))
                .update();
        assertThat(open(branch, LocalDate.of(2027, 3, 2))).doesNotContain(plan);
    }

    @Test
    @Rule("PLAN-05")
    void anEnterpriseAnalysesByTheQuarter() {
        world.jdbc()
                .sql("update app.org set kind = 'SOE' where id = ?")
                .param(branch)
                .update();
        applicant("Applicant", DAY);
        String analysis = "PLAN-05 ANALYSIS 2026-03-31";
        assertThat(open(branch, LocalDate.of(2026, 3, 13))).doesNotContain(analysis);
        assertThat(open(branch, LocalDate.of(2026, 3, 14))).contains(analysis);
        note("ANALYSIS", 2026, 1);
        assertThat(open(branch, LocalDate.of(2026, 4, 1))).doesNotContain(analysis);
    }

    private void note(String kind, int year, int period) {
        world.jdbc()
                .sql("insert into app.development_plan_note (tenant_id, about, kind, year, period, noted_on, found)"
                        + " values (?, ?, ?, ?, ?, ?, 'as found')")
                .params(branch, branch, kind, year, period, LocalDate.of(year, 3, 20))
                .update();
    }

    @Test
    @Rule({"TIM-04", "DEV-19", "PLAN-01"})
    void theCountyHearsOfACommitteeThatMissedItsHalfYear() {
        world.moduleOn(township, "development");
        world.jdbc()
                .sql("update app.module_enabled set changed_at = timestamptz '2026-03-02 08:00+08' where tenant_id = ?")
                .param(township)
                .update();
        assertThat(open(township, END)).containsExactly("TIM-04 CHECK " + END);
        assertThat(open(township, END.plusDays(1))).containsExactly("TIM-04 CHECK " + END);
        assertThat(above(township, county, END.plusDays(13))).isEmpty();
        assertThat(above(township, county, END.plusDays(14))).containsExactly("development.duty.above.CHECK");
        assertThat(world.jdbc()
                        .sql(
                                "select array_to_string(stages, ' > ') from app.inbox_task where tenant_id = ? and key like 'own:CHECK:%'")
                        .param(township)
                        .query(String.class)
                        .single())
                .isEqualTo("COMMITTEE_CLERK,ORGANIZATION_OFFICER > COMMITTEE_SECRETARY");
        world.jdbc()
                .sql("insert into app.development_plan_note (tenant_id, about, kind, year, period, noted_on, found)"
                        + " values (?, ?, 'CHECK', 2026, 1, ?, 'late')")
                .params(township, township, END.plusDays(20))
                .update();
        assertThat(open(township, END.plusDays(20))).isEmpty();
        assertThat(above(township, county, END.plusDays(20))).isEmpty();
    }

    @Test
    void aBranchWithNobodyOnTheWayIsNotAsked() {
        assertThat(open(branch, END)).isEmpty();
    }

    private List<String> open(long organization, LocalDate day) {
        run(organization, day);
        return world.jdbc()
                .sql(
                        "select rule || ' ' || split_part(key, ':', 2) || ' ' || due from app.inbox_task where tenant_id = ?"
                                + " and source = 'development' and state = 'OPEN' and key ~ '^own:' order by key")
                .param(organization)
                .query(String.class)
                .list();
    }

    private List<String> above(LocalDate day) {
        return above(branch, township, day);
    }

    private List<String> above(long organization, long committee, LocalDate day) {
        run(organization, day);
        return world.jdbc()
                .sql(
                        "select title_key from app.inbox_escalation where tenant_id = ? and committee_id = ? and title_key ~ 'duty' order by title_key")
                .params(organization, committee)
                .query(String.class)
                .list();
    }

    private void run(long organization, LocalDate day) {
        clock.setDate(day);
        tenants.runAs(new OrganizationId(organization), () -> {
            bean(DeadlineJob.class).run();
            platformJobs.stream()
                    .filter(job -> job.name().equals("platform.tasks"))
                    .forEach(Job::run);
        });
    }
}
