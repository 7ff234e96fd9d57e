package org.zhibu.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.job.Job;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.development.deadline.DeadlineJob;
import org.zhibu.server.submission.Submission;
import org.zhibu.server.submission.SubmissionKey;
import org.zhibu.server.tenant.TenantContext;
import org.zhibu.testkit.Rule;

/** An admission that the committee does not decide is brought to its mind, and to the branch's, twice before it is late. */
class ApprovalRemindersTest extends CommitteeTest {
    @Autowired
    TenantContext tenants;

    @Autowired
    List<Job> platformJobs;

    private UUID id;
    private SubmissionKey key;
    private LocalDate handedIn;

    @BeforeEach
    void waitsForTheCommittee() {
        world.login(township, "Officer", "ORGANIZATION_OFFICER");
        id = passed("Waiting");
        key = handUp(id);
        handedIn = LocalDate.now(clock);
        await().until(() -> !reminders(township, "submission:" + key).isEmpty());
    }

    @Test
    @Rule({"DEV-73", "TIM-08"})
    void theCommitteeAndTheBranchAreRemindedAfterSixtyAndAfterEightyDaysAndOnceEach() {
        LocalDate due = handedIn.plusMonths(3);
        nights(due.plusDays(8));
        assertThat(reminders(township, "submission:" + key))
                .containsExactly(
                        "NEW " + handedIn,
                        "SOON " + handedIn.plusDays(60),
                        "SOON " + handedIn.plusDays(80),
                        "OVERDUE " + due.plusDays(1),
                        "ESCALATED " + due.plusDays(7));
        assertThat(reminders(branch, "case:" + id + ":ANSWER"))
                .containsExactly(
                        "NEW " + handedIn.plusDays(60), "SOON " + handedIn.plusDays(80), "OVERDUE " + due.plusDays(1));
        assertThat(world.jdbc()
                        .sql("select stages[1] from app.inbox_task where tenant_id = ? and key = ?")
                        .params(township, "submission:" + key)
                        .query(String.class)
                        .single())
                .isEqualTo("COMMITTEE_CLERK,ORGANIZATION_OFFICER");
    }

    @Test
    @Rule({"DEV-73", "DEV-74"})
    void putOffForASpecialReasonItIsBroughtToMindAsLongBeforeTheNewDay() {
        nights(handedIn.plusDays(65));
        Submission came = atTownship(key);
        inbound().extend(key, came.version(), "the archive abroad has not answered yet");
        LocalDate due = handedIn.plusMonths(6);
        LocalDate first = handedIn.plusMonths(3);
        nights(due);
        List<String> shown = List.of(
                "SOON "
                        + due.minusDays(
                                first.toEpochDay() - handedIn.plusDays(60).toEpochDay()),
                "SOON "
                        + due.minusDays(
                                first.toEpochDay() - handedIn.plusDays(80).toEpochDay()));
        assertThat(reminders(township, "submission:" + key))
                .containsExactly("NEW " + handedIn.plusDays(65), shown.getFirst(), shown.getLast());
        assertThat(reminders(branch, "case:" + id + ":ANSWER"))
                .containsExactly(shown.getFirst().replace("SOON", "NEW"), shown.getLast());
    }

    /** Each night twice, as when the portal was started anew. */
    private void nights(LocalDate until) {
        Job tasks = platformJobs.stream()
                .filter(job -> job.name().equals("platform.tasks"))
                .findFirst()
                .orElseThrow();
        for (LocalDate day = LocalDate.now(clock).plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            clock.setDate(day);
            for (int i = 0; i < 2; i++) {
                tenants.runAs(new OrganizationId(township), tasks::run);
                tenants.runAs(new OrganizationId(branch), () -> {
                    bean(DeadlineJob.class).run();
                    tasks.run();
                });
            }
        }
    }

    private List<String> reminders(long organization, String task) {
        return world.jdbc()
                .sql("select r.kind || ' ' || (r.at at time zone 'Asia/Shanghai')::date from app.inbox_reminder r"
                        + " join app.inbox_task t on t.tenant_id = r.tenant_id and t.id = r.task_id"
                        + " where t.tenant_id = ? and t.key = ? order by r.at, r.kind")
                .params(organization, task)
                .query(String.class)
                .list();
    }
}
