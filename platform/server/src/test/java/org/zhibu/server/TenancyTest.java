package org.zhibu.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.TenancyChecks;

/** The database keeps organisations apart, whatever the application asks. */
class TenancyTest extends PortalTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private TenancyChecks checks;
    private long town;
    private long village;
    private long neighbour;

    @BeforeEach
    void openChecks() {
        checks = new TenancyChecks(context.getEnvironment(), superuserPassword());
        town = world.committee(world.county("甲县委组织部"), "乙镇党委");
        village = world.branch(town, "丙村党支部");
        neighbour = world.branch(town, "丁村党支部");
    }

    @AfterEach
    void closeChecks() {
        checks.close();
    }

    @Test
    void everyTableKeepsTheRulesOfTenancy() {
        assertThat(checks.gate()).isEmpty();
    }

    @Test
    void aTableThatIsNotSecuredIsFound() {
        world.jdbc().sql("reset role").update();
        world.jdbc()
                .sql(
                        "create table app.leaky (tenant_id bigint not null, id uuid primary key, name text check (name in ('A', 'B')))")
                .update();
        world.jdbc()
                .sql("grant select, insert, update, delete on app.leaky to portal_app")
                .update();
        try {
            assertThat(checks.gate())
                    .anyMatch(p -> p.contains("leaky: row-level security is not forced"))
                    .anyMatch(p -> p.contains("unique without the tenant"))
                    .anyMatch(p -> p.contains("leaky: no index is led by the tenant"));
            assertThat(checks.reachableFrom(neighbour, "leaky", village)).hasSize(5);
        } finally {
            world.jdbc().sql("drop table app.leaky").update();
        }
    }

    @Test
    void noRowOfAnotherOrganisationCanBeReadChangedOrMade() {
        List<String> tables = checks.tenantTables();
        assertThat(tables).contains("person", "post", "account_access", "audit_entry", "module_enabled");
        for (String table : tables) {
            assertThat(checks.reachableFrom(neighbour, table, village)).isEmpty();
        }
    }

    @Test
    void withoutAnOrganisationNothingIsVisible() {
        for (String table : checks.tenantTables()) {
            checks.putRow(table, village);
        }
        for (String table : checks.allTables()) {
            if (!TenancyChecks.PUBLIC.contains(table)) {
                assertThat(checks.visibleWithoutTenant(table)).as(table).isLessThanOrEqualTo(0);
            }
        }
    }

    @Test
    void aSiblingIsNotSeenInTheTree() {
        actAs(world.login(neighbour, "王某", "BRANCH_SECRETARY"));
        List<Long> seen = transactions.execute(
                t -> jdbc.sql("select id from app.org").query(Long.class).list());
        assertThat(seen).contains(neighbour, town).doesNotContain(village);
        assertThat(this.<Integer>inTransaction("select count(*) from app.org_version where org_id = " + village))
                .isZero();
    }

    @Test
    void theTreeCannotBeChangedOutsideOfTheOwnSubtree() {
        Login secretary = world.login(neighbour, "王某", "BRANCH_SECRETARY");
        actAs(secretary);
        Integer renamed = transactions.execute(t -> jdbc.sql("update app.org set name = '改名' where id = ?")
                .param(town)
                .update());
        assertThat(renamed).isZero();
        assertThatThrownBy(() -> transactions.execute(t -> jdbc.sql(
                                "insert into app.org (parent_id, code, name, kind, level) values (?, 'X-1', '新', 'VILLAGE', 'BRANCH')")
                        .param(town)
                        .update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> transactions.execute(t -> jdbc.sql("select app.move_organization(?, ?)")
                        .params(village, town)
                        .query()
                        .listOfRows()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void credentialsCannotBeReadFromTheTable() {
        actAs(world.login(neighbour, "王某", "BRANCH_SECRETARY"));
        assertThatThrownBy(() -> inTransaction("select count(*) from app.account"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aPooledConnectionCarriesNoOrganisationOver() {
        actAs(world.login(village, "王某", "BRANCH_SECRETARY"));
        assertThat(this.<Integer>inTransaction("select count(*) from app.person"))
                .isEqualTo(1);
        org.springframework.security.core.context.SecurityContextHolder.clearContext();
        for (int i = 0; i < 30; i++) {
            assertThat(this.<Integer>inTransaction("select count(*) from app.person"))
                    .isZero();
        }
    }

    @SuppressWarnings("unchecked")
    private <T> T inTransaction(String sql) {
        return (T) transactions.execute(t -> jdbc.sql(sql).query(Integer.class).single());
    }
}
