package org.zhibu.server.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.server.PortalTest;
import org.zhibu.server.StatementCount;
import org.zhibu.testkit.Login;

/** The list of tasks: sorted into boxes, searched, and no slower with many rows. */
class TaskListTest extends PortalTest {
    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Tasks tasks;

    private long village;
    private Login secretary;

    @BeforeEach
    void organisation() {
        clock.setDate(TODAY);
        village = world.branch(world.committee(world.county("甲县委组织部"), "乙镇党委"), "丙村党支部");
        secretary = world.login(village, "王某", "BRANCH_SECRETARY");
        actAs(secretary);
    }

    @Test
    void sortsTasksByTheirDay() {
        for (int day : new int[] {-2, -1, 0, 1, 6, 7, 30}) {
            fill(1, day);
        }
        world.jdbc()
                .sql("update app.inbox_task set due = null, look_on = null where tenant_id = ? and due = ?")
                .params(village, TODAY.plusDays(30))
                .update();
        Map<TaskBox, Integer> expected = new EnumMap<>(
                Map.of(TaskBox.OPEN, 7, TaskBox.OVERDUE, 2, TaskBox.TODAY, 1, TaskBox.WEEK, 2, TaskBox.LATER, 2));
        assertThat(tasks.counts()).isEqualTo(expected);
        expected.forEach((box, number) ->
                assertThat(tasks.list(TaskFilter.of(box), 0, 50)).hasSize(number));
    }

    @Test
    void findsWordsOfTheTextAndOfWhatStandsInIt() {
        fill(3, 1);
        assertThat(tasks.count(new TaskFilter(TaskBox.OPEN, "编号2", null))).isOne();
        assertThat(tasks.count(new TaskFilter(TaskBox.OPEN, "查看全部", null))).isEqualTo(3);
        assertThat(tasks.count(new TaskFilter(TaskBox.OPEN, "没有这样的词", null))).isZero();
        assertThat(tasks.count(new TaskFilter(TaskBox.OPEN, "", "other"))).isZero();
    }

    @Test
    void sendsAsManyStatementsForFiveHundredTasksAsForTen() {
        fill(10, 1);
        long ten = StatementCount.of(this::page);
        fill(490, 2);
        assertThat(StatementCount.of(this::page)).isEqualTo(ten).isLessThan(14);
    }

    @Test
    void showsAPageOfTenThousandWithoutDelay() {
        fill(10_000, 3);
        world.jdbc().sql("reset role").update();
        world.jdbc().sql("analyze app.inbox_task").update();
        page();
        long before = System.nanoTime();
        page();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(1500));
        assertThat(tasks.list(TaskFilter.of(TaskBox.OPEN), 9_990, 50)).hasSize(10);
    }

    private void page() {
        tasks.counts();
        tasks.count(TaskFilter.of(TaskBox.OPEN));
        assertThat(tasks.list(TaskFilter.of(TaskBox.OPEN), 0, 50)).isNotEmpty();
    }

    private void fill(int number, int days) {
        world.jdbc()
                .sql(
                        "insert into app.inbox_task (tenant_id, source, key, message_key, arguments, link, due, stages, told, responsible, remind_days, escalate_days)"
                                + " select :tenant, 'probe', :days || ':' || i, 'inbox.all', array['编号' || i], 'probe', cast(:due as date),"
                                + " array['BRANCH_SECRETARY'], 1, array['BRANCH_SECRETARY'], 3, 7 from generate_series(1, :number) i")
                .param("tenant", village)
                .param("days", days)
                .param("due", TODAY.plusDays(days))
                .param("number", number)
                .update();
    }
}
