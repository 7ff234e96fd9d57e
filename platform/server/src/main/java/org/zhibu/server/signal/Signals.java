package org.zhibu.server.signal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells every node of the portal, by the database they share, that something changed. A signal goes out when the transaction that
 * sent it commits, and is published on each node as an application event {@link Signal}, on one thread that must not be kept. The
 * connection that listens is none of the pool; when it is lost, it is opened again, and everything counts as changed.
 */
@Component
public class Signals implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
    private static final String CHANNEL = "portal_signal";
    private static final int WAIT_MS = 500;
    private static final Duration PULSE = Duration.ofSeconds(10);
    private static final long FIRST_PAUSE_MS = 200;
    private static final long LONGEST_PAUSE_MS = 5000;

    private final JdbcClient jdbc;
    private final Environment environment;
    private final ApplicationEventPublisher events;
    private final String node = UUID.randomUUID().toString();
    private volatile @Nullable Thread listener;
    private volatile @Nullable Connection connection;

    Signals(JdbcClient jdbc, Environment environment, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.environment = environment;
        this.events = events;
    }

    /**
     * Sends a signal with the commit of the current transaction.
     *
     * @param subject without blanks at its ends, at most a few words; empty for all
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(String topic, String subject) {
        jdbc.sql("select pg_notify(?, ?)")
                .params(CHANNEL, node + " " + topic + " " + subject)
                .query()
                .listOfRows();
    }

    @Override
    public void start() {
        Thread thread = Thread.ofPlatform().name("signals").daemon().unstarted(this::listen);
        listener = thread;
        thread.start();
    }

    @Override
    public void stop() {
        Thread thread = listener;
        listener = null;
        if (thread != null) {
            thread.interrupt();
            close();
        }
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }

    private void listen() {
        boolean lost = false;
        long pause = FIRST_PAUSE_MS;
        while (isRunning()) {
            try (Connection opened = open()) {
                connection = opened;
                if (lost) {
                    LOG.info("Signals of other nodes are heard again");
                    publish(new Signal(Signal.EVERYTHING, "", false));
                }
                pause = FIRST_PAUSE_MS;
                hear(opened);
            } catch (SQLException e) {
                if (isRunning()) {
                    LOG.warn("Signals of other nodes are not heard; trying again: {}", e.getMessage());
                    lost = true;
                    rest(pause);
                    pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
                }
            }
        }
    }

    private Connection open() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", environment.getProperty("spring.datasource.username", ""));
        properties.setProperty("password", environment.getProperty("spring.datasource.password", ""));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "portal signals");
        Connection opened =
                DriverManager.getConnection(environment.getProperty("spring.datasource.url", ""), properties);
        run(opened, "listen " + CHANNEL);
        return opened;
    }

    /** Returns when the portal stops. A connection that died without a word is found out by its pulse. */
    private void hear(Connection opened) throws SQLException {
        PGConnection source = opened.unwrap(PGConnection.class);
        long silent = 0;
        while (isRunning()) {
            PGNotification[] heard = source.getNotifications(WAIT_MS);
            if (heard == null || heard.length == 0) {
                silent += WAIT_MS;
                if (silent >= PULSE.toMillis()) {
                    run(opened, "select 1");
                    silent = 0;
                }
                continue;
            }
            for (PGNotification notification : heard) {
                String[] parts = notification.getParameter().split(" ", 3);
                publish(new Signal(parts[1], parts[2], parts[0].equals(node)));
            }
        }
    }

    private static void run(Connection opened, String sql) throws SQLException {
        try (Statement statement = opened.createStatement()) {
            statement.setQueryTimeout((int) PULSE.toSeconds());
            statement.execute(sql);
        }
    }

    private void publish(Signal signal) {
        try {
            events.publishEvent(signal);
        } catch (RuntimeException e) {
            LOG.error("A signal about {} was not dealt with", signal.topic(), e);
        }
    }

    private void rest(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void close() {
        Connection opened = connection;
        if (opened != null) {
            try {
                opened.close();
            } catch (SQLException e) {
                LOG.debug("The connection was gone already", e);
            }
        }
    }
}
