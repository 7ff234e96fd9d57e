package org.zhibu.server.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.inbox.Inbox;
import org.zhibu.api.inbox.Task;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.api.security.Permission;
import org.zhibu.api.security.Post;
import org.zhibu.server.PortalTest;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.tenant.TenantContext;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/** Tasks left undone go up the posts and then to the committee; who is away is stood in for. */
class EscalationTest extends PortalTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);

    @Autowired
    Inbox inbox;

    @Autowired
    Tasks tasks;

    @Autowired
    Delegations delegations;

    @Autowired
    TaskJob job;

    @Autowired
    TenantContext tenants;

    @Autowired
    Access access;

    private long village;
    private Login secretary;
    private Login deputy;
    private Login member;
    private Login committee;
    private Login sibling;

    @BeforeEach
    void organisations() {
        clock.setDate(LocalDate.of(2026, 3, 2));
        long town = world.committee(world.county("甲县委组织部"), "乙镇党委");
        village = world.branch(town, "丙村党支部");
        secretary = world.login(village, "王某", "BRANCH_SECRETARY");
        deputy = world.login(village, "李某", "BRANCH_DEPUTY");
        member = world.login(village, "赵某", "MEMBER");
        committee = world.login(town, "孙某", "COMMITTEE_SECRETARY");
        sibling = world.login(world.branch(town, "丁村党支部"), "周某", "BRANCH_SECRETARY");
        actAs(secretary);
        inbox.put(Task.of("probe", "one", "inbox.title", "probe", "张三")
                .due(DUE)
                .rule("TIM-01", "inbox.hint")
                .to(Post.BRANCH_SECRETARY)
                .then(Post.BRANCH_DEPUTY)
                .thenCommittee("inbox.done"));
    }

    @ParameterizedTest
    @Rule({"TIM-01", "TIM-10"})
    @CsvSource({
        "2026-03-31,1,0,0",
        "2026-04-06,1,0,0",
        "2026-04-07,1,1,0",
        "2026-04-13,1,1,0",
        "2026-04-14,1,1,1",
        "2026-06-30,1,1,1"
    })
    void goesUpThePostsAndThenToTheCommittee(LocalDate day, int toSecretary, int toDeputy, int toCommittee) {
        runOn(day);
        assertThat(waitingFor(secretary)).hasSize(toSecretary);
        assertThat(waitingFor(deputy)).hasSize(toDeputy);
        assertThat(waitingFor(committee)).hasSize(toCommittee);
        assertThat(waitingFor(member)).isEmpty();
        assertThat(waitingFor(sibling)).isEmpty();
    }

    @Test
    void theCommitteeReadsWhatItIsAboutAndNothingOfIt() {
        runOn(DUE.plusDays(20));
        TaskRow row = waitingFor(committee).getFirst();
        assertThat(row.organization()).isEqualTo("丙村党支部");
        assertThat(row.messageKey()).isEqualTo("inbox.done");
        assertThat(row.arguments()).isEmpty();
        assertThat(row.link()).isEmpty();
        assertThat(row.due()).isEqualTo(DUE);
        actAs(secretary);
        inbox.done("probe", "one");
        assertThat(waitingFor(committee)).isEmpty();
    }

    @Test
    void isBroughtToMindOncePerOccasionHoweverOftenTheJobRuns() {
        for (LocalDate day = LocalDate.of(2026, 3, 3); day.isBefore(DUE.plusDays(40)); day = day.plusDays(1)) {
            runOn(day);
            runOn(day);
        }
        assertThat(world.jdbc()
                        .sql(
                                "select kind || ' ' || (at at time zone 'Asia/Shanghai')::date from app.inbox_reminder where tenant_id = ? order by at")
                        .param(village)
                        .query(String.class)
                        .list())
                .containsExactly("NEW 2026-03-02", "SOON 2026-03-28", "OVERDUE 2026-04-01", "ESCALATED 2026-04-07");
    }

    @Test
    void aTaskOfAPersonComesToThePostsOnlyWhenItIsLate() {
        actAs(secretary);
        inbox.put(Task.of("probe", "two", "inbox.title", "probe")
                .due(DUE)
                .to(new PersonId(member.person()))
                .then(Post.BRANCH_DEPUTY));
        assertThat(waitingFor(member)).hasSize(1);
        assertThat(waitingFor(deputy)).isEmpty();
        runOn(DUE.plusDays(7));
        assertThat(waitingFor(member)).hasSize(1);
        assertThat(waitingFor(deputy)).hasSize(2);
    }

    @Test
    void aTaskOfSomeoneWithoutAnAccountComesToThePostsAtOnce() {
        actAs(secretary);
        inbox.put(Task.of("probe", "two", "inbox.title", "probe")
                .due(DUE)
                .to(new PersonId(world.person(village, "吴某", "FULL")))
                .then(Post.BRANCH_DEPUTY));
        assertThat(waitingFor(deputy)).hasSize(1);
    }

    @Test
    void aPostThatFellVacantPassesItsTasksOn() {
        world.jdbc()
                .sql(
                        "update app.post set to_date = date '2026-03-05' where tenant_id = ? and post = 'BRANCH_SECRETARY'")
                .param(village)
                .update();
        runOn(LocalDate.of(2026, 3, 6));
        assertThat(waitingFor(deputy)).hasSize(1);
    }

    @Test
    void aStandInSeesAndDoesTheTasksWhileTheOtherIsAway() {
        Permission work = new Permission("probe.work", java.util.Set.of(Post.BRANCH_SECRETARY));
        world.moduleOn(village, "probe");
        actAs(secretary);
        delegations.give(new PersonId(member.person()), LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 8));
        assertThat(waitingFor(member)).isEmpty();
        clock.setDate(LocalDate.of(2026, 3, 3));
        assertThat(waitingFor(member))
                .singleElement()
                .satisfies(t -> assertThat(t.standsInFor()).isEqualTo("王某"));
        assertThat(waitingFor(secretary))
                .singleElement()
                .satisfies(t -> assertThat(t.standsInFor()).isNull());
        actAs(member);
        assertThat(access.has(PlatformPermissions.APPOINT))
                .as("nobody rules in another's place")
                .isFalse();
        assertThat(work.owner()).isEqualTo("probe");
        inbox.done("probe", "one");
        assertThat(tasks.list(TaskFilter.of(TaskBox.DONE), 0, 9))
                .singleElement()
                .satisfies(t -> {
                    assertThat(t.closedBy()).isEqualTo("赵某");
                    assertThat(t.closedFor()).isEqualTo("王某");
                });
        clock.setDate(LocalDate.of(2026, 3, 9));
        assertThat(tasks.list(TaskFilter.of(TaskBox.DONE), 0, 9)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01,2026-03-08,from",
        "2026-03-05,2026-03-04,until",
    })
    void aStandInIsNamedForDaysToCome(LocalDate from, LocalDate until, String field) {
        actAs(secretary);
        assertThatThrownBy(() -> delegations.give(new PersonId(member.person()), from, until))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings().getFirst().field()).isEqualTo(field));
        assertThatThrownBy(() -> delegations.give(new PersonId(secretary.person()), DUE, DUE))
                .isInstanceOf(RefusedException.class);
    }

    private List<TaskRow> waitingFor(Login who) {
        actAs(who);
        return tasks.list(TaskFilter.of(TaskBox.OPEN), 0, 50);
    }

    private void runOn(LocalDate day) {
        clock.setDate(day);
        tenants.runAs(new OrganizationId(village), job::run);
    }
}
