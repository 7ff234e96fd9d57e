package org.zhibu.development.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
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
        return jdbc.sql(
                        "select e.*, t.told_on, t.told_by, t.announced_on, t.meeting, coalesce(t.version, 0) as told_version"
                                + " from app.development_entry e left join app.development_told t on t.tenant_id = e.tenant_id"
                                + " and t.entry_id = e.id where e.case_id = ? order by e.seq")
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
        Act act = Act.valueOf(row.getString("act"));
        boolean undone = row.getBoolean("undone");
        return new KeptEntry(
                row.getObject("id", UUID.class),
                row.getInt("seq"),
                act,
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
                undone || !Told.RESULTS.contains(act) ? null : told(row),
                undone,
                row.getString("recorded_by"),
                at);
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                row.getObject("told_on", LocalDate.class),
                Objects.requireNonNullElse(row.getString("told_by"), ""),
                row.getObject("announced_on", LocalDate.class),
                Objects.requireNonNullElse(row.getString("meeting"), ""),
                row.getInt("told_version"));
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
