package org.zhibu.server.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.inbox.Inbox;
import org.zhibu.api.inbox.Task;
import org.zhibu.api.security.Post;
import org.zhibu.server.PortalTest;
import org.zhibu.testkit.Login;

/** Tasks are told once, come back when told again after their end, and belong to their organisation. */
class InboxTest extends PortalTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Inbox inbox;

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
    void tellingTheSameTwiceChangesNothing() {
        inbox.put(task());
        inbox.put(task());
        assertThat(count("state = 'OPEN'")).isEqualTo(1);
        inbox.put(task().due(TODAY.plusDays(9)));
        assertThat(count("due = date '2026-03-11' and state = 'OPEN'")).isEqualTo(1);
    }

    @Test
    void aTaskEndsOnceAndOpensAgainWhenToldAgain() {
        inbox.put(task());
        inbox.done("probe", "one");
        inbox.withdraw("probe", "one");
        assertThat(count("state = 'DONE' and closed_by = '王某' and closed_for is null"))
                .isEqualTo(1);
        inbox.put(task());
        assertThat(count("state = 'OPEN' and closed_by is null")).isEqualTo(1);
    }

    @Test
    void aStageThatNobodyHoldsIsPassedOver() {
        inbox.put(Task.of("probe", "one", "probe.task", "probe")
                .to(Post.ORGANIZATION_COMMISSIONER)
                .then(Post.BRANCH_DEPUTY)
                .then(Post.BRANCH_SECRETARY));
        assertThat(count("told = 3 and 'BRANCH_SECRETARY' = any (responsible)")).isEqualTo(1);
    }

    @Test
    void aTaskForNobodyIsRefused() {
        assertThatThrownBy(() -> inbox.put(Task.of("probe", "one", "probe.task", "probe")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Task task() {
        return Task.of("probe", "one", "probe.task", "probe", "甲")
                .due(TODAY.plusDays(5))
                .to(Post.BRANCH_SECRETARY);
    }

    private int count(String condition) {
        return world.jdbc()
                .sql("select count(*) from app.inbox_task where tenant_id = ? and " + condition)
                .param(village)
                .query(Integer.class)
                .single();
    }
}
