package org.zhibu.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.calendar.WorkingDays;
import org.zhibu.api.job.Job;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.submission.Outcome;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.CaseState;
import org.zhibu.server.submission.AdmissionFilings;
import org.zhibu.server.submission.Covered;
import org.zhibu.server.submission.Decisions;
import org.zhibu.server.submission.Outbound;
import org.zhibu.server.submission.Submission;
import org.zhibu.server.submission.SubmissionKey;
import org.zhibu.server.tenant.TenantContext;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/** The committee files those whom it admitted with the county, which reads names and days and no files. */
class CountyFilingTest extends CommitteeTest {
    @Autowired
    TenantContext tenants;

    @Autowired
    List<Job> platformJobs;

    @Test
    @Rule({"STEP-18", "DEV-77", "DEV-98", "MAT-22", "ORG-15"})
    void whomTheCommitteeAdmittedTheCountyTakesOnFile() {
        UUID id = passed("Admitted");
        SubmissionKey admission = handUp(id);
        LocalDate met = LocalDate.now(clock);
        approve(admission, townshipMeeting());
        comesTo(id, CaseState.PROBATION);
        Login officer = world.login(county, "County officer", "ORGANIZATION_OFFICER");

        actAs(township());
        List<Covered> open = filings().open();
        assertThat(open).singleElement().satisfies(c -> {
            assertThat(c.name()).isEqualTo("Admitted");
            assertThat(c.sender()).isEqualTo("Village branch");
            assertThat(c.from()).isEqualTo(met);
            assertThat(c.until()).isEqualTo(met.plusYears(1));
        });
        SubmissionKey filing = filings().draft("Filing of one", List.of(admission));
        assertThat(filings().open()).isEmpty();
        assertThatThrownBy(() -> filings().draft("Again", List.of(admission))).isInstanceOf(RefusedException.class);
        context.getBean(Outbound.class).handIn(filing, 0);

        actAs(officer);
        assertThat(inbound().open(admission)).as("the case itself").isEmpty();
        Submission came = inbound().open(filing).orElseThrow();
        assertThat(filings().of(filing)).extracting(Covered::name).containsExactly("Admitted");
        clock.setDate(met.plusDays(5));
        context.getBean(Decisions.class).decide(filing, came.version(), Outcome.NOTED, "", REASON);
        await().until(() -> world.jdbc()
                .sql("select exists (select from app.development_entry where case_id = ? and act = 'FILE_COUNTY')")
                .param(id)
                .query(Boolean.class)
                .single());

        actAs(secretary);
        CaseFacts.Entry entry = read(id).last(Act.FILE_COUNTY).orElseThrow();
        assertThat(entry.day()).isEqualTo(met.plusDays(5));
        assertThat(entry.doneBy()).isEqualTo("County");
        assertThat(entry.number()).isEqualTo(came.number());
        assertThat(filings().of(filing)).as("the own line").hasSize(1);
        actAs(world.login(world.branch(township, "Neighbour"), "Neighbour", "BRANCH_SECRETARY"));
        assertThat(filings().of(filing)).isEmpty();
    }

    @Test
    @Rule({"DEV-77", "STEP-18"})
    void whoWasAdmittedInAMonthIsAskedForInTheNextUntilTheFilingIsHandedIn() {
        UUID id = passed("Admitted");
        SubmissionKey admission = handUp(id);
        approve(admission, townshipMeeting());
        comesTo(id, CaseState.PROBATION);
        LocalDate decided = LocalDate.now(clock);
        LocalDate end = decided.withDayOfMonth(decided.lengthOfMonth());
        night(end);
        assertThat(tasks()).as("the month is not over").isEmpty();
        night(end.plusDays(1));
        LocalDate due = context.getBean(WorkingDays.class).plus(end, 10);
        String asked = "admissionFiling:" + YearMonth.from(decided) + " " + due + " ORGANIZATION_OFFICER [Admitted] ";
        assertThat(tasks()).containsExactly(asked + "OPEN");
        actAs(township());
        SubmissionKey filing = filings().draft("Filing of one", List.of(admission));
        night(end.plusDays(2));
        assertThat(tasks()).as("a draft is no filing").containsExactly(asked + "OPEN");
        actAs(township());
        context.getBean(Outbound.class).handIn(filing, 0);
        assertThat(tasks()).containsExactly(asked + "DONE");
        night(end.plusDays(40));
        assertThat(tasks()).containsExactly(asked + "DONE");
    }

    private void night(LocalDate day) {
        clock.setDate(day);
        Job job = platformJobs.stream()
                .filter(j -> j.name().equals("platform.admissionFilings"))
                .findFirst()
                .orElseThrow();
        tenants.runAs(new OrganizationId(township), job::run);
        tenants.runAs(new OrganizationId(county), job::run);
    }

    private List<String> tasks() {
        return world.jdbc()
                .sql(
                        "select key || ' ' || due || ' ' || stages[1] || ' [' || arguments[3] || '] ' || state from app.inbox_task"
                                + " where tenant_id in (?, ?) and key like 'admissionFiling:%'")
                .params(township, county)
                .query(String.class)
                .list();
    }

    private AdmissionFilings filings() {
        return context.getBean(AdmissionFilings.class);
    }
}
