package org.zhibu.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** Counts the statements that work sends to the database, so that no page sends one per row. */
public final class StatementCount {
    private static final List<String> LOGGERS =
            List.of("org.springframework.jdbc.core.JdbcTemplate", "org.hibernate.SQL");

    private StatementCount() {}

    public static long of(Runnable work) {
        Thread caller = Thread.currentThread();
        ListAppender<ILoggingEvent> statements = new ListAppender<>() {
            @Override
            protected void append(ILoggingEvent event) {
                if (Thread.currentThread() == caller) { // jobs go on meanwhile
                    super.append(event);
                }
            }
        };
        statements.start();
        Map<Logger, Level> before = LOGGERS.stream()
                .map(name -> (Logger) LoggerFactory.getLogger(name))
                .collect(Collectors.toMap(l -> l, Logger::getEffectiveLevel));
        before.keySet().forEach(logger -> {
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(statements);
        });
        try {
            work.run();
        } finally {
            before.forEach((logger, level) -> {
                logger.detachAppender(statements);
                logger.setLevel(level);
                logger.setAdditive(true);
            });
        }
        return statements.list.stream()
                .filter(e -> e.getLoggerName().equals("org.hibernate.SQL")
                        || e.getMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }
}
