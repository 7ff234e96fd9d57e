package org.zhibu.server.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.notice.NoticeId;
import org.zhibu.api.notice.NoticePerson;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;

/** Secret addresses of notices: 192 random bits, of which only the hash is kept. */
@Service
public class NoticeAddresses {
    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final NoticeRows rows;
    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;

    NoticeAddresses(NoticeRows rows, JdbcClient jdbc, Access access, Audit audit) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
    }

    /** A new address of a notice that is public: the path, with leading slash. Earlier ones stay good. */
    @Transactional
    public String open(NoticeId id) {
        access.require(PlatformPermissions.MANAGE_NOTICES);
        NoticeRow row = rows.get(id);
        NoticeAct.SHOW.requireIn(row.state());
        byte[] token = new byte[BYTES];
        RANDOM.nextBytes(token);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        jdbc.sql("insert into app.notice_address (notice_id, token_hash) values (?, ?)")
                .params(id.value(), hash(text))
                .update();
        audit.record("notice.address", row.matter());
        return "/n/" + text;
    }

    /** What the holder of an address may read; empty when nobody ever gave it out. Needs no user. */
    @Transactional(readOnly = true)
    public Optional<ShownNotice> look(String token) {
        byte[] hash = hash(token);
        List<NoticePerson> persons = jdbc.sql("select * from app.public_notice_persons(?)")
                .param(hash)
                .query(NoticeDetails::person)
                .list();
        return jdbc.sql("select * from app.public_notice(?)")
                .param(hash)
                .query((row, i) -> row.getBoolean("showing")
                        ? new ShownNotice(
                                row.getString("org_name"),
                                row.getString("matter"),
                                row.getString("place"),
                                row.getString("contact"),
                                row.getString("phone"),
                                row.getObject("from_date", java.time.LocalDate.class),
                                row.getObject("to_date", java.time.LocalDate.class),
                                row.getInt("min_working_days"),
                                persons)
                        : ShownNotice.GONE)
                .optional();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
