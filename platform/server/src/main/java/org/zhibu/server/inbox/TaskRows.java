package org.zhibu.server.inbox;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads tasks. */
final class TaskRows {
    private TaskRows() {}

    static TaskRow row(ResultSet rs, Hands.Of mine) throws SQLException {
        OffsetDateTime closed = rs.getObject("closed_at", OffsetDateTime.class);
        return new TaskRow(
                rs.getObject("id", UUID.class),
                rs.getString("source"),
                rs.getString("message_key"),
                strings(rs.getArray("arguments")),
                rs.getString("link"),
                rs.getString("rule"),
                rs.getString("why_key"),
                rs.getObject("due", LocalDate.class),
                rs.getObject("since", OffsetDateTime.class).toInstant(),
                rs.getString("organization"),
                mine.standsInFor(rs.getObject("person_id", UUID.class), strings(rs.getArray("responsible"))),
                rs.getBoolean("fresh"),
                "WITHDRAWN".equals(rs.getString("state")),
                closed == null ? null : closed.toInstant(),
                rs.getString("closed_by"),
                rs.getString("closed_for"));
    }

    static List<Integer> numbers(Array array) throws SQLException {
        return List.of((Integer[]) array.getArray());
    }

    static List<String> strings(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
