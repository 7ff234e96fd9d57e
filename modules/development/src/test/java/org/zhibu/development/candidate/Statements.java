package org.zhibu.development.candidate;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

/** Counts the statements that work of this thread sends to the database. */
public final class Statements {
    private Statements() {}

    public static long of(Runnable work) {
        Thread caller = Thread.currentThread();
        ListAppender<ILoggingEvent> seen = new ListAppender<>() {
            @Override
            protected void append(ILoggingEvent event) {
                if (Thread.currentThread().equals(caller)) {
                    super.append(event);
                }
            }
        };
        seen.start();
        Logger sql = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
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
                .filter(e -> e.getMessage().startsWith("Executing prepared SQL"))
                .count();
    }
}
