package org.zhibu.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhibu.testkit.TenancyChecks;

/** The module's tables keep organisations apart. */
class TenancyTest extends MeetingsTest {
    @Test
    void everyTableKeepsTheRulesOfTenancy() {
        long neighbour = world.branch(township, "Neighbour village");
        try (TenancyChecks checks = new TenancyChecks(context.getEnvironment(), superuserPassword())) {
            assertThat(checks.gate()).isEmpty();
            List<String> tables = checks.tenantTables().stream()
                    .filter(t -> t.startsWith("meetings_"))
                    .toList();
            assertThat(tables).contains("meetings_meeting", "meetings_attendee", "meetings_change");
            for (String table : tables) {
                assertThat(checks.reachableFrom(neighbour, table, branch))
                        .as(table)
                        .isEmpty();
            }
        }
    }
}
