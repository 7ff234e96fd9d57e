package org.zhibu.meetings.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.meetings.minutes.MeetingId;

/** How long the topics of a meeting take. At most one runs; its start is stored, so that it goes on whatever happens to a window. */
@Component
class Timers {
    /** @param runningSince null when it does not run */
    record Timer(UUID topicId, int spentSeconds, @Nullable OffsetDateTime runningSince) {
        Duration spent(Instant now) {
            Duration before = Duration.ofSeconds(spentSeconds);
            return runningSince == null ? before : before.plus(Duration.between(runningSince.toInstant(), now));
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Timers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Timer> of(MeetingId meeting) {
        return jdbc.sql("select topic_id, spent_seconds, running_since from app.meetings_timer where meeting_id = ?")
                .param(meeting.value())
                .query(Timer.class)
                .list();
    }

    Map<UUID, Duration> spent(List<Timer> timers) {
        Map<UUID, Duration> spent = new HashMap<>();
        timers.forEach(t -> spent.put(t.topicId(), t.spent(clock.instant())));
        return spent;
    }

    static Optional<UUID> running(List<Timer> timers) {
        return timers.stream()
                .filter(t -> t.runningSince() != null)
                .map(Timer::topicId)
                .findFirst();
    }

    /** Runs for the topic, and for no other any more. */
    void run(MeetingId meeting, UUID topic) {
        pause(meeting);
        jdbc.sql("""
                        insert into app.meetings_timer as t (meeting_id, topic_id, running_since) values (?, ?, ?)
                        on conflict (tenant_id, meeting_id, topic_id) do update set running_since = excluded.running_since""").params(meeting.value(), topic, now()).update();
    }

    void pause(MeetingId meeting) {
        jdbc.sql("""
                        update app.meetings_timer set running_since = null, spent_seconds =
                          spent_seconds + greatest(0, extract(epoch from ?::timestamptz - running_since))::int
                        where meeting_id = ? and running_since is not null""").params(now(), meeting.value()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
