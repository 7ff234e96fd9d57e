package org.zhibu.server.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.security.Access;
import org.zhibu.api.submission.Matter;
import org.zhibu.api.submission.Outcome;
import org.zhibu.api.submission.SubmissionAct;
import org.zhibu.api.submission.SubmissionState;

/** The two lists: what was sent, and what came in. One statement for a page, one for its length. */
@Service
public class SubmissionLists {
    private static final String COLUMNS = """
            select x.tenant_id, x.id, x.matter, x.act, x.state, x.version, e.title, x.number, x.sender_name, x.addressee_name, x.due_on, x.outcome,
              coalesce(x.handed_in_on, x.begun_on) as day, coalesce(n.names, '') as names, %s as held_here
            """;
    /** The latest contents that the reader may see, which for the addressee are the last that were handed in. */
    private static final String CONTENTS = """
              cross join lateral (select c.title, c.edition from app.submission_edition c
                where c.tenant_id = x.tenant_id and c.submission_id = x.id order by c.edition desc limit 1) e
              left join lateral (select string_agg(p.name, '、' order by p.id) as names from app.submission_person p
                where p.tenant_id = x.tenant_id and p.submission_id = x.id and p.edition = e.edition) n on true
            """;

    private static final String FILTER = """
              and (cast(:matter as text) is null or x.matter = :matter) and (cast(:state as text) is null or x.state = :state)
              and (cast(:sender as bigint) is null or x.tenant_id = :sender)
              and (:text = '' or strpos(e.title, :text) > 0 or strpos(coalesce(x.number, ''), :text) > 0 or strpos(x.sender_name, :text) > 0
                or strpos(coalesce(x.addressee_name, ''), :text) > 0 or strpos(coalesce(n.names, ''), :text) > 0)
            """;
    private static final String SENT = " from app.submission x" + CONTENTS
            + " where x.tenant_id = app.tenant() and (not :waiting or x.state in ('DRAFT', 'RETURNED'))" + FILTER;
    private static final String HELD =
            "(x.place = s.place and x.state in ('HANDED_IN', 'OPENED', 'FORWARDED', 'DECIDED'))";
    private static final String RECEIVED =
            " from app.submission_station s join app.submission x on x.tenant_id = s.tenant_id and x.id = s.submission_id"
                    + CONTENTS + " where s.org_id = app.tenant() and s.reached_at is not null and (not :waiting or "
                    + HELD + ")" + FILTER;

    /** An organisation that sent something. */
    public record Sender(long id, String name) {}

    private final JdbcClient jdbc;
    private final Access access;

    SubmissionLists(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** A page of what was sent from here. */
    @Transactional(readOnly = true)
    public List<SubmissionRow> sent(
            SubmissionFilter filter, SubmissionOrder order, boolean ascending, int offset, int limit) {
        access.require(SubmissionPermissions.WRITE);
        return page(
                COLUMNS.formatted("x.state in ('DRAFT', 'RETURNED')") + SENT, filter, order, ascending, offset, limit);
    }

    /** How many {@link #sent} shows. */
    @Transactional(readOnly = true)
    public int countSent(SubmissionFilter filter) {
        access.require(SubmissionPermissions.WRITE);
        return bind("select count(*)" + SENT, filter).query(Integer.class).single();
    }

    /** A page of what came in. */
    @Transactional(readOnly = true)
    public List<SubmissionRow> received(
            SubmissionFilter filter, SubmissionOrder order, boolean ascending, int offset, int limit) {
        access.require(SubmissionPermissions.RECEIVE);
        return page(COLUMNS.formatted(HELD) + RECEIVED, filter, order, ascending, offset, limit);
    }

    /** How many {@link #received} shows. */
    @Transactional(readOnly = true)
    public int countReceived(SubmissionFilter filter) {
        access.require(SubmissionPermissions.RECEIVE);
        return bind("select count(*)" + RECEIVED, filter).query(Integer.class).single();
    }

    /** From whom something came in, by name. */
    @Transactional(readOnly = true)
    public List<Sender> senders() {
        access.require(SubmissionPermissions.RECEIVE);
        return jdbc.sql(
                        "select x.tenant_id as id, max(x.sender_name) as name from app.submission_station s"
                                + " join app.submission x on x.tenant_id = s.tenant_id and x.id = s.submission_id"
                                + " where s.org_id = app.tenant() and s.reached_at is not null group by x.tenant_id order by name, id")
                .query(Sender.class)
                .list();
    }

    private List<SubmissionRow> page(
            String sql, SubmissionFilter filter, SubmissionOrder order, boolean ascending, int offset, int limit) {
        return bind(sql + order.sql(ascending) + " limit :limit offset :offset", filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(SubmissionLists::row)
                .list();
    }

    private JdbcClient.StatementSpec bind(String sql, SubmissionFilter filter) {
        return jdbc.sql(sql)
                .param("text", filter.text().strip())
                .param(
                        "matter",
                        filter.matter() == null ? null : filter.matter().name())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("sender", filter.sender(), java.sql.Types.BIGINT)
                .param("waiting", filter.waiting());
    }

    private static SubmissionRow row(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new SubmissionRow(
                new SubmissionKey(row.getLong("tenant_id"), row.getObject("id", UUID.class)),
                Matter.valueOf(row.getString("matter")),
                SubmissionAct.valueOf(row.getString("act")),
                SubmissionState.valueOf(row.getString("state")),
                row.getString("title"),
                Objects.requireNonNullElse(row.getString("number"), ""),
                row.getString("sender_name"),
                Objects.requireNonNullElse(row.getString("addressee_name"), ""),
                row.getString("names"),
                row.getObject("day", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getBoolean("held_here"),
                row.getInt("version"));
    }
}
