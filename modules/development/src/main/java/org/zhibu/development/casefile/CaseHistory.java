package org.zhibu.development.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.rule.OverriddenWarning;
import org.zhibu.api.rule.Overrides;
import org.zhibu.api.security.Access;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Doer;
import org.zhibu.development.path.Resolution;

/** Everything that was recorded on a case, with what was taken back and the warnings that were gone past. */
@Service
public class CaseHistory {
    private final JdbcClient jdbc;
    private final Overrides overrides;
    private final Access access;

    CaseHistory(JdbcClient jdbc, Overrides overrides, Access access) {
        this.jdbc = jdbc;
        this.overrides = overrides;
        this.access = access;
    }

    /** Entries, the oldest first. */
    @Transactional(readOnly = true)
    public List<KeptEntry> of(UUID id) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql("select * from app.development_entry where case_id = ? order by seq")
                .param(id)
                .query((row, i) -> entry(row))
                .list();
    }

    /** Warnings that were gone past, the oldest first. */
    @Transactional(readOnly = true)
    public List<OverriddenWarning> warnings(UUID id) {
        access.require(DevelopmentPermissions.READ);
        return overrides.of("development.case", id.toString());
    }

    private static KeptEntry entry(ResultSet row) throws SQLException {
        UUID file = row.getObject("attachment_id", UUID.class);
        Instant at = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
        return new KeptEntry(
                row.getObject("id", UUID.class),
                row.getInt("seq"),
                Act.valueOf(row.getString("act")),
                CaseState.of(row.getString("from_state")),
                CaseState.of(row.getString("to_state")),
                row.getObject("day", LocalDate.class),
                resolution(row),
                row.getString("number"),
                row.getString("done_by"),
                row.getString("note"),
                row.getObject("until", LocalDate.class),
                row.getObject("submission_id", UUID.class),
                file == null ? null : new AttachmentId(file),
                row.getBoolean("undone"),
                row.getString("recorded_by"),
                at);
    }

    private static @Nullable Resolution resolution(ResultSet row) throws SQLException {
        if (row.getObject("expected") == null) {
            return null;
        }
        return new Resolution(
                row.getString("body").equals(Doer.GENERAL_MEETING.name()),
                row.getInt("expected"),
                row.getInt("present"),
                row.getInt("written"),
                row.getInt("yes"),
                row.getInt("no"),
                row.getInt("abstain"),
                row.getBoolean("secret"),
                row.getObject("vote_id", UUID.class),
                row.getString("link"));
    }
}
