package org.zhibu.development.cultivation;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What of a batch was taken back.
 *
 * @param first the earliest of its days; null where nothing was taken back
 */
record Gone(int count, @Nullable LocalDate first, @Nullable LocalDate last) {
    /** Takes a batch back, except what was put right since then. */
    static Gone of(JdbcClient jdbc, String table, String day, UUID batch) {
        return jdbc.sql("with gone as (delete from app.development_" + table
                        + " where batch_id = ? and version = 0 returning " + day
                        + " as day) select count(*) as count, min(day) as first, max(day) as last from gone")
                .param(batch)
                .query(Gone.class)
                .single();
    }

    Gone and(Gone other) {
        LocalDate[] days = Stream.of(this, other)
                .flatMap(g -> Stream.of(g.dayArray()))
                .sorted()
                .toArray(LocalDate[]::new);
        return days.length == 0
                ? new Gone(0, null, null)
                : new Gone(count + other.count, days[0], days[days.length - 1]);
    }

    LocalDate[] dayArray() {
        return first == null || last == null ? new LocalDate[0] : new LocalDate[] {first, last};
    }
}
