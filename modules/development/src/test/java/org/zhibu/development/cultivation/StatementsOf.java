package org.zhibu.development.cultivation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

/** Counts the statements that a piece of work sends to the database; what jobs do meanwhile is left out. */
final class StatementsOf {
    private StatementsOf() {}

    static long work(Runnable work) {
        Logger sql = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
        ListAppender<ILoggingEvent> seen = new ListAppender<>();
        seen.start();
        Level before = sql.getLevel();
        sql.setLevel(Level.DEBUG);
        sql.setAdditive(false);
        sql.addAppender(seen);
        try {
            work.run();
        } finally {
            sql.detachAppender(seen);
            sql.setLevel(before);
            sql.setAdditive(true);
        }
        return seen.list.stream()
                .filter(e -> e.getThreadName().equals(Thread.currentThread().getName())
                        && e.getMessage().startsWith("Executing prepared SQL"))
                .count();
    }
}
