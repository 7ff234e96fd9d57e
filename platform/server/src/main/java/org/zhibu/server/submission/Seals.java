package org.zhibu.server.submission;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.document.Attachment;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.server.database.Violations;

/** Pictures of the organisation's stamp and signature. A reply keeps the picture that it was issued with. */
@Service
public class Seals {
    private record Latest(SealKind kind, @Nullable UUID attachmentId) {}

    private final JdbcClient jdbc;
    private final Attachments attachments;
    private final Access access;
    private final Audit audit;

    Seals(JdbcClient jdbc, Attachments attachments, Access access, Audit audit) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.access = access;
        this.audit = audit;
    }

    /** Those that there are now. */
    @Transactional(readOnly = true)
    public Map<SealKind, AttachmentId> current() {
        access.require(SubmissionPermissions.RECEIVE);
        Map<SealKind, AttachmentId> found = new EnumMap<>(SealKind.class);
        for (Latest latest : jdbc.sql(
                        "select distinct on (kind) kind, attachment_id from app.seal order by kind, set_at desc")
                .query(Latest.class)
                .list()) {
            if (latest.attachmentId() != null) {
                found.put(latest.kind(), new AttachmentId(latest.attachmentId()));
            }
        }
        return found;
    }

    /** Whether the user may change them. */
    @Transactional(readOnly = true)
    public boolean mayChange() {
        return access.has(SubmissionPermissions.MANAGE_SEALS);
    }

    /**
     * Puts a picture in the place of the present one, for the replies from now on.
     *
     * @param picture null to have none any more
     */
    @Transactional
    public void change(SealKind kind, @Nullable AttachmentId picture) {
        access.require(SubmissionPermissions.MANAGE_SEALS);
        String name = "—";
        if (picture != null) {
            Attachment file = attachments.byIds(List.of(picture)).get(picture);
            if (file == null || !file.isImage()) {
                throw new RefusedException(
                        Finding.block("", "seal.refused.image").at(kind.name()));
            }
            name = file.name();
        }
        Violations.guard(() -> jdbc.sql("insert into app.seal (kind, attachment_id, set_by) values (?, ?, ?)")
                .param(1, kind.name())
                .param(2, picture == null ? null : picture.value(), java.sql.Types.OTHER)
                .param(3, access.user().name())
                .update());
        audit.record("submission.seal", kind + " · " + name);
    }
}
