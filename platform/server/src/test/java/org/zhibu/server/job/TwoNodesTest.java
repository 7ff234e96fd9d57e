package org.zhibu.server.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhibu.server.PortalTest;
import org.zhibu.server.database.OwnerDatabase;
import org.zhibu.testkit.PortalNode;

/** Two nodes on one database: what begins by the clock begins once, and outlives the node that began it. */
class TwoNodesTest extends PortalTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @Autowired
    OwnerDatabase owner;

    private JdbcClient tables;

    @BeforeEach
    void probeTable() {
        tables = JdbcClient.create(owner.dataSource());
        tables.sql("drop table if exists app.job_probe").update();
        tables.sql(
                        "create table app.job_probe (job text, node bigint, tenant_id bigint not null default app.tenant(), at timestamptz not null"
                                + " default clock_timestamp())")
                .update();
        tables.sql("grant select, insert on app.job_probe to portal_app, portal_job")
                .update();
        world.jdbc()
                .sql("delete from app.job_run where job in ('platform.tick', 'platform.visit')")
                .update();
        world.jdbc()
                .sql("delete from app.job_timer where task_name in ('platform.tick', 'platform.visit')")
                .update();
    }

    @AfterEach
    void dropProbeTable() {
        tables.sql("drop table app.job_probe").update();
    }

    @Test
    void eachTimerFiresOnceAndADeadNodesJobIsFinishedByTheOther() throws Exception {
        long town = world.committee(world.county("甲县委组织部"), "乙镇党委");
        for (int i = 0; i < 60; i++) {
            world.branch(town, "第" + i + "党支部");
        }
        try (PortalNode one = node("one");
                PortalNode other = node("other")) {
            one.awaitReady();
            other.awaitReady();
            await().atMost(PATIENCE).until(() -> visits() >= 20);
            PortalNode working = nodeAtWork() == one.pid() ? one : other;
            PortalNode left = working == one ? other : one;
            assertThat(nodeAtWork()).isEqualTo(working.pid());
            working.kill();
            int before = visits();
            assertThat(world.jdbc()
                            .sql("select count(*) from app.job_run where job = 'platform.visit' and ended_at is null")
                            .query(Integer.class)
                            .single())
                    .as("killed in the middle")
                    .isOne();
            await().atMost(PATIENCE).until(() -> run().get("ended_at") != null);
            assertThat(run()).containsEntry("taken_over", 1).containsEntry("failed", 0);
            assertThat(String.valueOf(run().get("node"))).startsWith(left.pid() + ".");
            List<Integer> perOrganization = tables.sql(
                            "select count(*)::int from app.job_probe where job = 'platform.visit' group by tenant_id")
                    .query(Integer.class)
                    .list();
            assertThat(perOrganization).hasSize(organizations()).allMatch(n -> n <= 2);
            assertThat(visits() - organizations())
                    .as("only what was done since the last note is done again")
                    .isLessThan(before);
            eachSecondOnce();
        }
    }

    private void eachSecondOnce() {
        int ticks = count("job = 'platform.tick'");
        assertThat(ticks).isGreaterThan(5);
        assertThat(tables.sql(
                                "select count(*) from (select count(*) as n, lag(at) over (order by at) as before, at from app.job_probe"
                                        + " where job = 'platform.tick' group by at) t where at - before < interval '700 milliseconds'")
                        .query(Integer.class)
                        .single())
                .as("no two in one second")
                .isZero();
        assertThat(world.jdbc()
                        .sql("select count(*) from app.job_run where job = 'platform.tick' and ended_at is not null")
                        .query(Integer.class)
                        .single())
                .isBetween(ticks - 2, ticks + 2);
    }

    private PortalNode node(String name) throws Exception {
        return PortalNode.start(
                JobNode.class,
                context.getEnvironment(),
                Files.createDirectories(folder.resolve(name)),
                "--portal.jobs.poll=100ms",
                "--portal.jobs.heartbeat=500ms");
    }

    private long nodeAtWork() {
        return Long.parseLong(String.valueOf(run().get("node")).split("\\.")[0]);
    }

    private Map<String, Object> run() {
        return world.jdbc()
                .sql(
                        "select node, taken_over, failed, ended_at from app.job_run where job = 'platform.visit' order by started_at limit 1")
                .query()
                .singleRow();
    }

    private int visits() {
        return count("job = 'platform.visit'");
    }

    private int count(String condition) {
        return tables.sql("select count(*) from app.job_probe where " + condition)
                .query(Integer.class)
                .single();
    }

    private int organizations() {
        return world.jdbc()
                .sql("select count(*) from app.org where closed_on is null")
                .query(Integer.class)
                .single();
    }
}
