package org.zhibu.server.notice;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.notice.NoticeId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.database.Violations;
import org.zhibu.server.text.Typed;

/** What people say against a notice, and what came of it (DEV-49). Nothing that was said is ever removed. */
@Service
public class ObjectionService {
    /** Longest text. */
    public static final int MAX = 1000;

    private final NoticeRows rows;
    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    ObjectionService(NoticeRows rows, JdbcClient jdbc, Access access, Audit audit, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps what was said. {@code objector} is empty for someone who does not want to be named. */
    @Transactional
    public void add(NoticeId id, LocalDate receivedOn, String objector, String content) {
        NoticeRow row = open(id);
        if ((receivedOn.isBefore(row.from()) && row.round() == 1) || receivedOn.isAfter(LocalDate.now(clock))) {
            throw new RefusedException(Finding.block("DEV-49", "notice.refused.received", row.from())
                    .at("receivedOn"));
        }
        Violations.guard(() -> jdbc.sql(
                        "insert into app.notice_objection (notice_id, received_on, objector, content) values (?, ?, ?, ?)")
                .params(
                        id.value(),
                        receivedOn,
                        Typed.optional("objector", objector, 60),
                        Typed.required("content", content, MAX))
                .update());
        audit.record("notice.objection", row.matter());
    }

    /** Keeps what was found out and answered; both can be written again until the notice is concluded. */
    @Transactional
    public void answer(NoticeId id, Objection objection, String inquiry, String answer, boolean upheld) {
        NoticeRow row = open(id);
        int changed =
                Violations.guard(() -> jdbc.sql("update app.notice_objection set inquiry = ?, answer = ?, upheld = ?,"
                                + " answered_on = app.today(), version = version + 1"
                                + " where tenant_id = app.tenant() and notice_id = ? and id = ? and version = ?")
                        .params(
                                Typed.required("inquiry", inquiry, MAX),
                                Typed.required("answer", answer, MAX),
                                upheld,
                                id.value(),
                                objection.id(),
                                objection.version())
                        .update());
        if (changed == 0) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
        audit.record("notice.answer", row.matter());
    }

    private NoticeRow open(NoticeId id) {
        access.require(PlatformPermissions.MANAGE_NOTICES);
        NoticeRow row = rows.get(id);
        NoticeAct.OBJECT.requireIn(row.state());
        return row;
    }
}
