package org.zhibu.server.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.zhibu.server.PortalTest;

/** A server that stands elsewhere still changes the day at midnight in China. */
class HomeZoneTest extends PortalTest {
    @Test
    void processAndDatabaseFollowTheTimeOfChina() {
        assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(world.jdbc().sql("show timezone").query(String.class).single())
                .isEqualTo("Asia/Shanghai");
    }

    @Test
    void anotherZoneIsASetting() {
        TimeZone before = TimeZone.getDefault();
        try (var context = new org.springframework.context.support.StaticApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new org.springframework.core.env.MapPropertySource(
                            "test", java.util.Map.of("portal.zone", "Asia/Urumqi")));
            new HomeZone().initialize(context);
            assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("Asia/Urumqi"));
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
