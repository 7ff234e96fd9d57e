package org.zhibu.server.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts wrong tries for what was typed, whether such a login exists or not: a few are free, each further one waits longer, then
 * the login is closed for a while. Called in a transaction that is kept even when the try was wrong.
 */
@Component
@EnableConfigurationProperties(SignInSettings.class)
class WrongTries {
    private final JdbcClient jdbc;
    private final SignInSettings settings;
    private final Clock clock;

    WrongTries(JdbcClient jdbc, SignInSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** When the next try is allowed, if not now. */
    Optional<Instant> lockedUntil(long organization, String login) {
        @Nullable
        Timestamp until = jdbc.sql("select app.sign_in_locked_until(?, ?)")
                .params(organization, login)
                .query((rs, i) -> rs.getTimestamp(1))
                .list()
                .getFirst();
        return Optional.ofNullable(until).map(Timestamp::toInstant).filter(clock.instant()::isBefore);
    }

    /** Counts a wrong try. Returns when the next one is allowed, if not now. */
    Optional<Instant> count(long organization, String login) {
        jdbc.sql("select app.sign_in_failed(?, ?, ?, ?, ?, make_interval(secs => ?), make_interval(secs => ?))")
                .params(
                        organization,
                        login,
                        Timestamp.from(clock.instant()),
                        settings.freeTries(),
                        settings.lockAfter(),
                        (double) settings.lockFor().toSeconds(),
                        (double) settings.forgetAfter().toSeconds())
                .query(Integer.class)
                .single();
        return lockedUntil(organization, login);
    }

    /** A right try forgets the wrong ones. */
    void forget(long organization, String login) {
        jdbc.sql("select app.sign_in_succeeded(?, ?)")
                .params(organization, login)
                .query()
                .listOfRows();
    }
}
