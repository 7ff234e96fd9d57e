package org.zhibu.server.event;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param workers how many deliveries run at a time on this node
 * @param maxTries after so many failures in a row a delivery is parked
 * @param firstPause before the second try; each further pause is four times as long
 * @param longestPause no pause is longer
 * @param keep how long events are kept, also for modules that are switched off
 */
@ConfigurationProperties("portal.events")
record EventSettings(
        @DefaultValue("2") int workers,
        @DefaultValue("6") int maxTries,
        @DefaultValue("10s") Duration firstPause,
        @DefaultValue("1h") Duration longestPause,
        @DefaultValue("90d") Duration keep) {
    Duration pauseAfter(int tries) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(2 * (tries - 1), 30));
        return pause.compareTo(longestPause) > 0 ? longestPause : pause;
    }
}
