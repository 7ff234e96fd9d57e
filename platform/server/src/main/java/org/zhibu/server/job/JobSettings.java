package org.zhibu.server.job;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enabled whether this node does jobs
 * @param poll how often the node looks for what is due
 * @param heartbeat how often the node says that it lives; after four missed ones another node takes over
 * @param cron other times for jobs, by name
 */
@ConfigurationProperties("portal.jobs")
record JobSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("10s") Duration poll,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue Map<String, String> cron) {}
