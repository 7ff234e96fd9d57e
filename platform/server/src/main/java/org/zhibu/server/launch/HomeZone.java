package org.zhibu.server.launch;

import java.time.ZoneId;
import java.util.TimeZone;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;

/**
 * Days, limits and nightly jobs follow the time of China, wherever the server stands. The setting {@code portal.zone} names another
 * zone; it counts for the whole process, so that database sessions, schedules and exports agree with the pages.
 */
final class HomeZone implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {
    /** Before anything asks for a day or opens a connection. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String zone = context.getEnvironment().getRequiredProperty("portal.zone");
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(zone)));
    }
}
