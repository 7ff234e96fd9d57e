package org.zhibu.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhibu.testkit.TenancyChecks;

/** The module's tables keep organisations apart like the platform's. */
class MeetingsTenancyTest extends MeetingsTest {
    @Test
    void noRowOfAnotherOrganisationCanBeReadChangedOrMade() {
        long neighbour = world.branch(township, "Other branch");
        try (TenancyChecks checks = new TenancyChecks(context.getEnvironment(), superuserPassword())) {
            assertThat(checks.gate()).isEmpty();
            List<String> tables = checks.tenantTables().stream()
                    .filter(t -> t.startsWith("meetings_") && !t.endsWith("databasechangeloglock"))
                    .toList();
            assertThat(tables).contains("meetings_meeting", "meetings_month");
            for (String table : tables) {
                assertThat(checks.reachableFrom(neighbour, table, branch)).isEmpty();
                assertThat(checks.visibleWithoutTenant(table)).isLessThanOrEqualTo(0);
            }
        }
    }
}
