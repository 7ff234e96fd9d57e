package org.zhibu.server.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.inbox.Task;

/** What a task says, as it is kept: telling the same again changes nothing. */
record Said(
        String message,
        List<String> arguments,
        String link,
        String rule,
        String why,
        @Nullable LocalDate due,
        @Nullable UUID person,
        @Nullable UUID group,
        List<String> stages,
        @Nullable String committee,
        int remindDays,
        List<Integer> remindAgainDays,
        int escalateDays) {
    /** The same as {@link KeptInbox#put} would write. */
    static Said of(Task task, int remindDays, int escalateDays) {
        UUID group = task.group() == null ? null : task.group().value();
        return new Said(
                task.messageKey(),
                task.arguments(),
                task.link(),
                task.rule(),
                task.whyKey(),
                task.due(),
                task.person() == null ? null : task.person().value(),
                group,
                List.of(Stages.write(task.stages(), group)),
                task.committeeKey(),
                Objects.requireNonNullElse(task.remindDays(), remindDays),
                task.remindAgainDays(),
                Objects.requireNonNullElse(task.escalateDays(), escalateDays));
    }

    static Said of(ResultSet row) throws SQLException {
        return new Said(
                row.getString("message_key"),
                TaskRows.strings(row.getArray("arguments")),
                row.getString("link"),
                row.getString("rule"),
                row.getString("why_key"),
                row.getObject("due", LocalDate.class),
                row.getObject("person_id", UUID.class),
                row.getObject("group_id", UUID.class),
                TaskRows.strings(row.getArray("stages")),
                row.getString("committee_key"),
                row.getInt("remind_days"),
                TaskRows.numbers(row.getArray("remind_again_days")),
                row.getInt("escalate_days"));
    }
}
