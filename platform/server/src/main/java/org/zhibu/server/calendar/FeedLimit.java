package org.zhibu.server.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often somebody may ask within an hour. Counts for one node; the longest unseen are forgotten first. */
final class FeedLimit {
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int REMEMBERED = 10_000;

    private record Count(Instant since, int asked) {}

    private final Clock clock;
    private final int most;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > REMEMBERED;
        }
    };

    FeedLimit(Clock clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    /** Counts a question. Returns whether it may be answered. */
    synchronized boolean allows(String who) {
        Instant now = clock.instant();
        Count before = counts.get(who);
        Count count = before == null || before.since().plus(WINDOW).isBefore(now)
                ? new Count(now, 1)
                : new Count(before.since(), before.asked() + 1);
        counts.put(who, count);
        return count.asked() <= most;
    }
}
