package org.zhibu.development.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.job.Job;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.development.DevelopmentTest;
import org.zhibu.development.handup.HandUpKind;
import org.zhibu.development.path.CaseState;
import org.zhibu.server.tenant.TenantContext;
import org.zhibu.testkit.Rule;

/** A year of a township with ten branches and 120 people: the jobs of the night tell each timer to the right post on the right day. */
class DeadlineYearTest extends DevelopmentTest {
    @Autowired
    TenantContext tenants;

    @Autowired
    List<Job> platformJobs;

    /** A branch, and who of it is where. */
    private record Branch(long id, List<Life> people, List<PlantedLife> planted, List<UUID> groups) {}

    /** A case that is not approved within eighty days, and the days on which that is brought to mind. */
    private record Waiting(Branch branch, Life life, List<LocalDate> reminders) {}

    @AfterEach
    void backToToday() {
        world.jdbc().sql("select set_config('app.today', '', false)").query().singleRow();
    }

    @Test
    @Rule({
        "TIM-01", "TIM-02", "TIM-03", "TIM-04", "TIM-05", "TIM-06", "TIM-07", "TIM-08", "TIM-09", "TIM-10", "TIM-11",
        "TIM-12", "TIM-13", "TIM-14", "TIM-15", "DEV-73"
    })
    void throughTheYearTheInboxIsWhatTheTableSays() {
        world.jdbc()
                .sql("select set_config('app.today', '2029-12-31', false)")
                .query()
                .singleRow();
        List<Branch> branches = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            branches.add(plant(i));
        }
        List<Waiting> waiting = waiting(branches);
        Set<LocalDate> days = days(branches);
        waiting.forEach(one -> days.addAll(one.reminders()));
        Set<String> seen = new TreeSet<>();
        Set<String> toldAbove = new TreeSet<>();
        for (LocalDate day : days) {
            clock.setDate(day);
            for (Branch branch : branches) {
                branch.planted().forEach(life -> life.until(day));
                tenants.runAs(new OrganizationId(branch.id()), () -> {
                    bean(DeadlineJob.class).run();
                    nightly().run();
                });
                List<String> expected = expected(branch, day);
                assertThat(open(branch)).as(day + " " + branch.id()).containsExactlyInAnyOrderElementsOf(expected);
                List<String> above = above(expected, day);
                assertThat(heardAbove(branch)).as(day + " above").containsExactlyInAnyOrderElementsOf(above);
                expected.forEach(line -> seen.add(rule(line)));
                above.forEach(line -> toldAbove.add(rule(line)));
            }
        }
        assertThat(seen)
                .contains(
                        "TIM-01", "TIM-02", "TIM-03", "TIM-04", "TIM-05", "TIM-06", "TIM-07", "TIM-08", "TIM-09",
                        "TIM-10", "TIM-11", "TIM-12", "TIM-13", "TIM-14", "TIM-15");
        assertRemindedTwice(waiting);
        assertThat(toldAbove)
                .contains("TIM-01", "TIM-04", "TIM-08", "TIM-10", "TIM-11", "TIM-15")
                .as("what stays within the branch")
                .doesNotContain(
                        "TIM-02", "TIM-03", "TIM-05", "TIM-06", "TIM-07", "TIM-09", "TIM-12", "TIM-13", "TIM-14");
    }

    /** Admissions of the year that wait long enough for both reminders (DEV-73). */
    private static List<Waiting> waiting(List<Branch> branches) {
        List<Waiting> waiting = new ArrayList<>();
        for (Branch branch : branches) {
            for (Life life : branch.people()) {
                for (Life.Up up : life.ups) {
                    LocalDate again = up.reminders().getLast();
                    if (up.kind() == HandUpKind.ADMISSION
                            && again.getYear() == Lives.NEW_YEAR.getYear()
                            && life.state(again) == CaseState.PASSED) {
                        waiting.add(new Waiting(branch, life, up.reminders()));
                    }
                }
            }
        }
        return waiting.subList(0, Math.min(3, waiting.size()));
    }

    /** TIM-08: on the sixtieth day and on the eightieth, and never again before the day itself. */
    private void assertRemindedTwice(List<Waiting> waiting) {
        assertThat(waiting).hasSize(3);
        for (Waiting one : waiting) {
            assertThat(world.jdbc()
                            .sql(
                                    "select r.kind || ' ' || (r.at at time zone 'Asia/Shanghai')::date from app.inbox_reminder r"
                                            + " join app.inbox_task t on t.tenant_id = r.tenant_id and t.id = r.task_id"
                                            + " where t.tenant_id = ? and t.rule = 'TIM-08' and t.arguments[1] = ?"
                                            + " and r.kind in ('NEW', 'SOON') order by r.at")
                            .params(one.branch().id(), one.life().name)
                            .query(String.class)
                            .list())
                    .containsExactly(
                            "NEW " + one.reminders().getFirst(),
                            "SOON " + one.reminders().getLast());
        }
    }

    /** The days on which each rule begins to run for the first time, and on which the committee first hears of it. */
    private static Set<LocalDate> days(List<Branch> branches) {
        TreeMap<String, LocalDate> first = new TreeMap<>();
        for (LocalDate day = Lives.NEW_YEAR; day.getYear() == 2028; day = day.plusDays(1)) {
            for (Branch branch : branches) {
                for (String line : expected(branch, day)) {
                    first.putIfAbsent(rule(line), day);
                }
                for (String line : above(expected(branch, day), day)) {
                    first.putIfAbsent("above " + rule(line), day);
                }
            }
        }
        Set<LocalDate> days = new TreeSet<>(first.values());
        // ends of months and quarters, the leap day, and days after them
        days.addAll(List.of(
                LocalDate.of(2028, 2, 29),
                LocalDate.of(2028, 3, 31),
                LocalDate.of(2028, 4, 1),
                LocalDate.of(2028, 7, 1),
                LocalDate.of(2028, 12, 31)));
        return days;
    }

    private static List<String> expected(Branch branch, LocalDate day) {
        List<String> lines = new ArrayList<>();
        branch.people().forEach(life -> lines.addAll(PlainDeadlines.of(life, day)));
        PlainPeriods.of(branch.people(), day).forEach(line -> lines.add(PlainPeriods.told(line)));
        return lines;
    }

    /** Those of which the committee has heard by the day. */
    private static List<String> above(List<String> expected, LocalDate day) {
        return expected.stream()
                .filter(line -> line.contains("!"))
                .filter(line ->
                        !LocalDate.parse(line.substring(line.indexOf('!') + 1)).isAfter(day))
                .toList();
    }

    private static String rule(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    private Job nightly() {
        return platformJobs.stream()
                .filter(job -> job.name().equals("platform.tasks"))
                .findFirst()
                .orElseThrow();
    }

    private Branch plant(int number) {
        boolean student = DeadlinesTest.isStudent(number);
        long id = student
                ? world.below(township, "Branch " + number, "SCHOOL_STUDENT", "BRANCH")
                : world.branch(township, "Branch " + number);
        world.moduleOn(id, "development");
        for (String post :
                List.of("BRANCH_SECRETARY", "BRANCH_DEPUTY", "ORGANIZATION_COMMISSIONER", "DISCIPLINE_COMMISSIONER")) {
            world.post(id, world.person(id, post, "FULL"), post);
        }
        List<UUID> groups = List.of(world.group(id, "First"), world.group(id, "Second"));
        List<Life> people = new Lives(number, student, "Branch " + number).people();
        List<PlantedLife> planted = new ArrayList<>();
        for (Life life : people) {
            UUID person = world.person(id, life.name, "MASSES");
            if (life.group >= 0) {
                world.joinGroup(id, person, groups.get(life.group));
            }
            planted.add(new PlantedLife(world.jdbc(), id, person, life));
        }
        return new Branch(id, people, planted, groups);
    }

    private List<String> open(Branch branch) {
        return lines(
                branch,
                "from app.inbox_task t where t.tenant_id = ? and t.source = 'development' and t.key !~ '^own:' and t.state = 'OPEN'");
    }

    private List<String> heardAbove(Branch branch) {
        return lines(
                branch,
                "from app.inbox_escalation e join app.inbox_task t on t.tenant_id = e.tenant_id and t.id = e.task_id"
                        + " where e.tenant_id = ? and t.source = 'development' and t.key !~ '^own:' and e.committee_id = "
                        + township);
    }

    /** As the plain statement writes them. */
    private List<String> lines(Branch branch, String from) {
        return world.jdbc()
                .sql("select t.key, t.rule, t.arguments, t.due, t.stages, t.committee_key, t.escalate_days " + from)
                .param(branch.id())
                .query((row, i) -> {
                    String key = row.getString("key");
                    String[] arguments = (String[]) row.getArray("arguments").getArray();
                    String[] stages = (String[]) row.getArray("stages").getArray();
                    LocalDate due = row.getObject("due", LocalDate.class);
                    String who = String.join(" > ", stages);
                    for (int group = 0; group < 2; group++) {
                        who = who.replace(branch.groups().get(group).toString(), Integer.toString(group));
                    }
                    String up = row.getString("committee_key") == null
                            ? ""
                            : " !" + due.plusDays(row.getInt("escalate_days"));
                    String what = key.startsWith("period:") ? key.split(":", -1)[1] + " " + arguments[2] : arguments[0];
                    return row.getString("rule") + " " + what + " " + (due == null ? "-" : due) + " "
                            + (stages.length == 0 ? "the person" : who) + up;
                })
                .list();
    }
}
