package org.zhibu.server.notice.ui;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** So many requests per minute and sender. Each node counts for itself; the oldest senders are forgotten first. */
@Component
class RateLimit {
    private static final int SENDERS = 10_000;

    private record Minute(long minute, int count) {}

    private final Map<String, Minute> minutes = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Minute> eldest) {
            return size() > SENDERS;
        }
    };
    private final int perMinute;
    private final Clock clock;

    RateLimit(@Value("${portal.notices.requests-per-minute}") int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    synchronized boolean allows(String sender) {
        long now = clock.millis() / 60_000;
        Minute before = minutes.remove(sender);
        int count = before == null || before.minute() != now ? 1 : before.count() + 1;
        minutes.put(sender, new Minute(now, count));
        return count <= perMinute;
    }
}
