package org.zhibu.server.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.zhibu.server.PortalTest;
import org.zhibu.server.roster.RosterImport.Counts;
import org.zhibu.server.roster.RosterImport.Phase;
import org.zhibu.server.roster.RosterImport.State;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.PortalNode;

/** 50,000 rows in one go: a server that dies in the middle leaves nothing behind, and the next one does it all. */
class RosterKillTest extends PortalTest {
    private static final int ROWS = 50_000;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    Path folder;

    @Autowired
    RosterImports imports;

    private long village;
    private Login secretary;

    @BeforeEach
    void plant() {
        village = world.branch(world.committee(world.county("甲县委组织部"), "乙镇党委"), "丙村党支部");
        BigRoster.GROUPS.forEach(group -> world.group(village, group));
        secretary = world.login(village, "王某", "BRANCH_SECRETARY");
        actAs(secretary);
    }

    /** All tests share a database, and those that count its rows would wait for these. */
    @AfterEach
    void clear() {
        SingleConnectionDataSource everything = new SingleConnectionDataSource(
                context.getEnvironment().getRequiredProperty("spring.datasource.url"),
                "postgres",
                superuserPassword(),
                true);
        JdbcClient jdbc = JdbcClient.create(everything);
        jdbc.sql("set session_replication_role = replica").update();
        for (String table : List.of("group_membership", "status_decision", "person")) {
            jdbc.sql("delete from app." + table + " where tenant_id = ? and "
                            + (table.equals("person") ? "id" : "person_id") + " <> ?")
                    .params(village, secretary.person())
                    .update();
            jdbc.sql("vacuum full app." + table).update();
        }
        for (String table : List.of("roster_row", "roster_finding", "roster_outcome")) {
            jdbc.sql("delete from app." + table + " where tenant_id = ?")
                    .param(village)
                    .update();
            jdbc.sql("vacuum full app." + table).update();
        }
        everything.destroy();
    }

    @Test
    void killingTheServerLeavesNothingHalfDone() throws Exception {
        try (PortalNode node = PortalNode.start(
                RosterNode.class,
                context.getEnvironment(),
                folder,
                RosterNode.arguments(secretary, BigRoster.file(ROWS)))) {
            node.awaitReady();
            await().pollInSameThread()
                    .atMost(PATIENCE)
                    .until(() -> latest().phase() == Phase.WRITING && latest().done() > ROWS / 5);
            node.kill();
        }
        await().pollInSameThread()
                .atMost(PATIENCE)
                .until(() -> !latest().state().isRunning());
        assertThat(latest().state()).isEqualTo(State.INTERRUPTED);
        assertThat(rows("person")).as("the secretary alone").isOne();
        assertThat(rows("status_decision")).isOne();
        assertThat(rows("group_membership")).isZero();
        assertThat(audited()).isZero();

        imports.compareAgain(latest().id());
        await().pollInSameThread().atMost(PATIENCE).until(() -> latest().state() == State.CHECKED);
        assertThat(latest().counts()).isEqualTo(new Counts(ROWS, ROWS, 0, 0, 0, 0));
        imports.write(latest().id());
        TreeSet<Integer> seen = new TreeSet<>();
        await().pollInSameThread()
                .pollInterval(Duration.ofMillis(100))
                .atMost(PATIENCE)
                .until(() -> {
                    RosterImport now = latest();
                    if (now.phase() == Phase.WRITING) {
                        seen.add(now.done());
                    }
                    return now.state() == State.DONE;
                });
        assertThat(seen).as("steps of the progress that a page sees").hasSizeGreaterThan(5);
        assertThat(rows("person")).isEqualTo(ROWS + 1);
        assertThat(rows("status_decision")).isEqualTo(ROWS + 1);
        assertThat(rows("group_membership")).isEqualTo(ROWS);
        assertThat(audited()).isOne();
    }

    private RosterImport latest() {
        return imports.latest().orElseThrow();
    }

    private int rows(String table) {
        return world.jdbc()
                .sql("select count(*) from app." + table + " where tenant_id = ?")
                .param(village)
                .query(Integer.class)
                .single();
    }

    private int audited() {
        return world.jdbc()
                .sql("select count(*) from app.audit_entry where tenant_id = ? and act = 'people.import'")
                .param(village)
                .query(Integer.class)
                .single();
    }
}
