package org.zhibu.server.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.notice.NoticeId;
import org.zhibu.api.notice.NoticeOutcome;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;

/** Reads notices. */
@Component
class NoticeRows {
    private static final String FROM = " from app.notice n"
            + " join app.notice_round r on r.tenant_id = n.tenant_id and r.notice_id = n.id and r.round = n.round"
            + " where n.tenant_id = app.tenant()";
    private static final String ROW =
            "select n.id, n.state, n.round, r.matter, r.from_date, r.to_date, n.outcome, n.version,"
                    + " (select string_agg(p.name, '、' order by p.id) from app.notice_person p"
                    + " where p.tenant_id = n.tenant_id and p.notice_id = n.id and p.round = n.round) as names,"
                    + " (select count(*) from app.notice_objection o where o.tenant_id = n.tenant_id and o.notice_id = n.id) as objections,"
                    + " (select count(*) from app.notice_objection o where o.tenant_id = n.tenant_id and o.notice_id = n.id"
                    + " and o.upheld is null) as open_objections";

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Latest first; those that still need something before those that are concluded. */
    List<NoticeRow> list(boolean withConcluded, int offset, int limit) {
        return jdbc.sql(ROW + FROM + " and (:all or n.state <> 'CONCLUDED')"
                        + " order by n.state = 'CONCLUDED', r.to_date desc, n.id desc limit :limit offset :offset")
                .param("all", withConcluded)
                .param("limit", limit)
                .param("offset", offset)
                .query(this::row)
                .list();
    }

    int count(boolean withConcluded) {
        return jdbc.sql(
                        "select count(*) from app.notice n where n.tenant_id = app.tenant() and (:all or n.state <> 'CONCLUDED')")
                .param("all", withConcluded)
                .query(Integer.class)
                .single();
    }

    NoticeRow get(NoticeId id) {
        return find(id).orElseThrow(() -> new RefusedException(Finding.block("", "notice.refused.unknown")));
    }

    /** The notice, locked until the transaction ends. @throws RefusedException when someone changed it meanwhile */
    NoticeRow lock(NoticeId id, int version) {
        Optional<Integer> current = jdbc.sql(
                        "select version from app.notice where tenant_id = app.tenant() and id = ? for update")
                .param(id.value())
                .query(Integer.class)
                .optional();
        NoticeRow row = get(id);
        if (current.isEmpty() || current.get() != version) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
        return row;
    }

    Optional<NoticeOutcome> outcome(NoticeId id) {
        return jdbc.sql(
                        "select outcome from app.notice where tenant_id = app.tenant() and id = ? and outcome is not null")
                .param(id.value())
                .query((row, i) -> NoticeOutcome.valueOf(row.getString(1)))
                .optional();
    }

    private Optional<NoticeRow> find(NoticeId id) {
        return jdbc.sql(ROW + FROM + " and n.id = :id")
                .param("id", id.value())
                .query(this::row)
                .optional();
    }

    private NoticeRow row(ResultSet row, int number) throws SQLException {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = row.getObject("from_date", LocalDate.class);
        LocalDate to = row.getObject("to_date", LocalDate.class);
        NoticeState kept = NoticeState.valueOf(row.getString("state"));
        boolean over = kept == NoticeState.PUBLIC && today.isAfter(to);
        String outcome = row.getString("outcome");
        String names = row.getString("names");
        long left = kept == NoticeState.PUBLIC && !over
                ? to.toEpochDay() - Math.max(from.toEpochDay(), today.toEpochDay()) + 1
                : 0;
        return new NoticeRow(
                new NoticeId(row.getObject("id", UUID.class)),
                over ? NoticeState.ENDED : kept,
                row.getInt("round"),
                row.getString("matter"),
                names == null ? "" : names,
                from,
                to,
                left,
                row.getInt("objections"),
                row.getInt("open_objections"),
                outcome == null ? null : NoticeOutcome.valueOf(outcome),
                row.getInt("version"));
    }
}
