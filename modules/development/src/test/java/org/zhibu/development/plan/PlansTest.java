package org.zhibu.development.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.submission.SubmissionId;
import org.zhibu.development.DevelopmentTest;
import org.zhibu.development.figure.Dimension;
import org.zhibu.server.submission.Inbound;
import org.zhibu.server.submission.Submission;
import org.zhibu.server.submission.SubmissionKey;
import org.zhibu.server.tenant.TenantContext;
import org.zhibu.testkit.Rule;
import org.zhibu.testkit.Statements;

/** A plan goes up as a draft, comes down as issued, is pledged and checked; nobody beside the way reads it. */
class PlansTest extends DevelopmentTest {
    private static final PlanContent DRAFT = new PlanContent(
            14,
            14,
            50,
            List.of(
                    new Target(Dimension.AGE_LE_45, Target.Operator.GE, 75),
                    new Target(Dimension.EDU_SENIOR_PLUS, Target.Operator.GE, 85),
                    new Target(Dimension.FRONT_LINE, Target.Operator.GE, 65),
                    new Target(Dimension.WOMEN, Target.Operator.ABOUT, 30)),
            List.of(PriorityGroup.RETURNING_GRADUATE, PriorityGroup.BIG_GROWER),
            "from below and above");

    @Autowired
    TenantContext tenants;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void committeeToo() {
        world.moduleOn(township, "development");
    }

    @Test
    @Rule({"PLAN-01", "PLAN-02", "PLAN-20", "AUTH-24", "DACC-05"})
    void aPlanGoesUpAndComesDown() {
        Plans plans = bean(Plans.class);
        plans.write(2026, DRAFT, 0);
        actAs(township());
        assertThat(line().draft()).as("not before it is handed up").isNull();
        actAs(secretary);
        plans.handUp(2026);
        actAs(township());
        assertThat(line().draft()).isEqualTo(DRAFT);
        PlanContent less = new PlanContent(12, 13, 45, DRAFT.targets(), DRAFT.groups(), "balanced");
        bean(PlanBalance.class).issue(branch, 2026, less, 0);
        assertThat(catchThrowableOfType(
                        RefusedException.class, () -> bean(PlanBalance.class).issue(branch, 2026, DRAFT, 0)))
                .isNotNull();
        actAs(secretary);
        IssuedPlan issued = plans.issued(2026).orElseThrow();
        assertThat(issued.content()).isEqualTo(less);
        assertThat(bean(PlanPapers.class).pledge(2026).toString()).contains("12～13", "45岁以下不低于75%", "女性左右30%");
        plans.pledge(issued);
        assertThat(plans.issued(2026).orElseThrow().pledgedOn()).isEqualTo(DAY);
        assertThat(bean(PlanPapers.class).pledge(2026).toString()).contains("Secretary 2026年3月2日");
        assertThat(catchThrowableOfType(RefusedException.class, () -> plans.pledge(issued)))
                .isNotNull();
        assertThat(bean(PlanOverviews.class).of(2026).structure()).hasSize(4);
    }

    @Test
    @Rule("PLAN-19")
    void theGroupsToWhichAPlanTurnsFirstStandOnItAndOnThePledge() {
        Plans plans = bean(Plans.class);
        PlanContent all = new PlanContent(1, 1, 0, List.of(), List.of(PriorityGroup.values()), "");
        plans.write(2026, all, 0);
        assertThat(plans.draft(2026).orElseThrow().content().groups())
                .containsExactlyInAnyOrder(PriorityGroup.values());
        plans.handUp(2026);
        actAs(township());
        assertThat(java.util.Objects.requireNonNull(line().draft()).groups()).hasSize(12);
        bean(PlanBalance.class).issue(branch, 2026, all, 0);
        actAs(secretary);
        assertThat(bean(PlanPapers.class).pledge(2026).toString()).contains("村干部", "退伍军人", "返乡大学生", "种养大户", "志愿者");
    }

    @Test
    @Rule({"PLAN-01", "AUTH-24"})
    void whatIsSentBackIsADraftAgain() {
        Plans plans = bean(Plans.class);
        plans.write(2026, DRAFT, 0);
        SubmissionId submission = plans.handUp(2026);
        assertThat(catchThrowableOfType(RefusedException.class, () -> plans.write(2026, DRAFT, 1)))
                .isNotNull();
        actAs(township());
        SubmissionKey key = new SubmissionKey(branch, submission.value());
        Submission came = context.getBean(Inbound.class).open(key).orElseThrow();
        context.getBean(Inbound.class).sendBack(key, came.version(), List.of("fewer"), "");
        actAs(secretary);
        await().until(() -> world.jdbc()
                .sql("select state from app.development_plan where tenant_id = ?")
                .param(branch)
                .query(String.class)
                .single()
                .equals("DRAFT"));
        plans.write(2026, PlanContent.EMPTY, plans.draft(2026).orElseThrow().version());
        assertThat(plans.draft(2026).orElseThrow().content().max()).isZero();
    }

    @Test
    @Rule({"PLAN-01", "PLAN-05", "TIM-04"})
    void theBranchChecksItselfAndTheCommitteeChecksToo() {
        PlanNotes notes = bean(PlanNotes.class);
        notes.write(PlanNote.Kind.SELF_CHECK, 2026, 1, DAY, "half of it done", "go on");
        notes.write(PlanNote.Kind.ANALYSIS, 2026, 1, DAY, "too few activists", "");
        assertThat(catchThrowableOfType(
                        RefusedException.class,
                        () -> notes.write(PlanNote.Kind.SELF_CHECK, 2026, 2, DAY.plusDays(1), "later", "")))
                .isNotNull();
        actAs(township());
        assertThat(notes.of(2026, branch)).hasSize(2);
        notes.check(branch, 2026, 1, DAY, "as the branch says", "");
        assertThat(line().selfChecks()).isEqualTo(1);
        assertThat(line().checks()).isEqualTo(1);
        actAs(secretary);
        assertThat(notes.of(2026)).hasSize(3);
        assertThat(world.jdbc()
                        .sql("select plan_check_held from app.development_month where tenant_id = ? and month = ?")
                        .params(branch, DAY.withDayOfMonth(1))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        for (String table : List.of("plan_note", "plan", "issue")) {
            assertThat(seenBy(world.branch(township, "Neighbour"), table)).isZero();
        }
        assertThat(seenBy(township, "plan_note")).isEqualTo(3);
    }

    private int seenBy(long organization, String table) {
        return tenants.callAs(
                new OrganizationId(organization),
                () -> java.util.Objects.requireNonNull(transactions.execute(t -> context.getBean(JdbcClient.class)
                        .sql("select count(*) from app.development_" + table)
                        .query(Integer.class)
                        .single())));
    }

    @Test
    @Rule({"PLAN-09", "CONF-23"})
    void theCommitteeIsToldOnceOfBranchesWithoutAdmissions() {
        world.jdbc()
                .sql("update app.org set founded_on = date '2023-06-01' where id = ?")
                .param(branch)
                .update();
        bean(PlanNotes.class).write(PlanNote.Kind.SUMMARY, 2026, 1, DAY, "counted", "");
        actAs(township());
        tenants.runAs(new OrganizationId(township), () -> bean(PlanTasks.class).run());
        assertThat(tasks("zeroYears:2026:" + branch)).isEqualTo("OPEN");
        bean(PlanNotes.class).check(branch, 2026, 1, DAY, "talked with the secretary", "");
        tenants.runAs(new OrganizationId(township), () -> bean(PlanTasks.class).run());
        assertThat(tasks("zeroYears:2026:" + branch)).isNotEqualTo("OPEN");
    }

    @Test
    @Rule("PLAN-02")
    void aRangeRunsUpward() {
        PlanContent wrong = new PlanContent(5, 3, 0, List.of(), List.of(), "");
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> bean(Plans.class).write(2026, wrong, 0));
        assertThat(rules(refused)).containsExactly("PLAN-02");
    }

    @Test
    @Rule("DASH-01")
    void theBranchsPageTakesTheSameStatementsHoweverManyThereAre() {
        PlanOverviews overviews = bean(PlanOverviews.class);
        overviews.of(2026);
        long none = Statements.of(() -> overviews.of(2026));
        for (int i = 0; i < 5; i++) {
            ready("Person " + i, LocalDate.of(2026, 3, 2));
        }
        assertThat(Statements.of(() -> overviews.of(2026))).isEqualTo(none).isLessThan(40);
    }

    private BranchLine line() {
        return bean(PlanBalance.class).of(2026).lines().stream()
                .filter(l -> l.organization() == branch)
                .findFirst()
                .orElseThrow();
    }

    private String tasks(String key) {
        return world.jdbc()
                .sql("select state from app.inbox_task where tenant_id = ? and key = ?")
                .params(township, key)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
