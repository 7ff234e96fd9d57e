package org.zhibu.server.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.tenant.SignedIn;

/**
 * Secret addresses under which a person's calendar of one organisation can be read by a telephone or mail program. Only a hash of the
 * secret is kept, so an address is shown once; a new one ends the one before.
 */
@Service
public class CalendarFeeds {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 24;

    private record Owner(
            UUID account, UUID person, String personName, long organization, String organizationName, int epoch) {}

    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    CalendarFeeds(JdbcClient jdbc, Access access, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Since when the user has an address here. */
    @Transactional(readOnly = true)
    public Optional<OffsetDateTime> since() {
        access.require(PlatformPermissions.ENTER);
        return jdbc.sql("select created_at from app.calendar_feed where person_id = ?")
                .param(me())
                .query(OffsetDateTime.class)
                .optional();
    }

    /** Makes a new address. Returns its secret part, which cannot be asked for again. */
    @Transactional
    public String renew() {
        access.require(PlatformPermissions.ENTER);
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql(
                        "insert into app.calendar_feed (person_id, secret_hash, created_at) values (?, ?, ?) on conflict (tenant_id, person_id)"
                                + " do update set secret_hash = excluded.secret_hash, created_at = excluded.created_at")
                .params(me(), hash(secret), OffsetDateTime.now(clock))
                .update();
        audit.record("calendar.renewFeed", access.user().name());
        return secret;
    }

    /** Ends the address. */
    @Transactional
    public void revoke() {
        access.require(PlatformPermissions.ENTER);
        jdbc.sql("delete from app.calendar_feed where person_id = ?")
                .param(me())
                .update();
        audit.record("calendar.revokeFeed", access.user().name());
    }

    /** Whose calendar it is, as long as he or she may sign in; empty for an address that nobody has. */
    @Transactional(readOnly = true)
    Optional<SignedIn> ownerOf(String secret) {
        return jdbc.sql("select * from app.calendar_feed_owner(?)")
                .param(hash(secret))
                .query(Owner.class)
                .optional()
                .map(o -> new SignedIn(
                        o.account(),
                        o.person(),
                        o.personName(),
                        o.organization(),
                        o.organizationName(),
                        o.epoch(),
                        false,
                        clock.instant()));
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private UUID me() {
        return access.user().person().value();
    }
}
