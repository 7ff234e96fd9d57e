package org.zhibu.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhibu.testkit.TenancyChecks;

/** The module's tables keep organisations apart. */
class TenancyTest extends DevelopmentTest {
    @Test
    void everyTableKeepsTheRulesOfTenancy() {
        long neighbour = world.branch(township, "Neighbour village");
        try (TenancyChecks checks = new TenancyChecks(context.getEnvironment(), superuserPassword())) {
            assertThat(checks.gate()).isEmpty();
            List<String> tables = checks.tenantTables().stream()
                    .filter(t -> t.startsWith("development_"))
                    .toList();
            assertThat(tables).contains("development_case", "development_entry", "development_report");
            for (String table : tables) {
                assertThat(checks.reachableFrom(neighbour, table, branch))
                        .as(table)
                        .isEmpty();
            }
        }
    }
}
