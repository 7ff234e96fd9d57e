package org.zhibu.testkit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Counts the statements that a piece of work sends to the database, by whichever way. */
public final class Statements {
    private static final List<String> SENDERS =
            List.of("org.springframework.jdbc.core.JdbcTemplate", "org.hibernate.SQL");

    private Statements() {}

    /** How many the work sends. */
    public static long of(Runnable work) {
        Thread caller = Thread.currentThread();
        ListAppender<ILoggingEvent> seen = new ListAppender<>() {
            @Override
            protected void append(ILoggingEvent event) {
                // listeners and jobs go on meanwhile
                if (Thread.currentThread().equals(caller)) {
                    super.append(event);
                }
            }
        };
        seen.start();
        List<Logger> loggers =
                SENDERS.stream().map(s -> (Logger) LoggerFactory.getLogger(s)).toList();
        List<Level> before = loggers.stream().map(Logger::getLevel).toList();
        loggers.forEach(l -> {
            l.setLevel(Level.DEBUG);
            l.setAdditive(false);
            l.addAppender(seen);
        });
        try {
            work.run();
        } finally {
            for (int i = 0; i < loggers.size(); i++) {
                loggers.get(i).detachAppender(seen);
                loggers.get(i).setLevel(before.get(i));
                loggers.get(i).setAdditive(true);
            }
        }
        return seen.list.stream()
                .filter(e -> e.getLoggerName().equals("org.hibernate.SQL")
                        || e.getMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }
}
