package org.zhibu.meetings.meeting;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.document.Attachments;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.Signatory;

/** Names that were written by hand on a screen. */
@Component
public class Autographs {
    private record Row(String signer, UUID attachmentId) {}

    private final JdbcClient jdbc;
    private final Attachments attachments;

    Autographs(JdbcClient jdbc, Attachments attachments) {
        this.jdbc = jdbc;
        this.attachments = attachments;
    }

    /** Pictures of a meeting by who signed: the name of a {@link Signatory}, or the id of an attendee. */
    public Map<String, AttachmentId> of(MeetingId id) {
        Map<String, AttachmentId> pictures = new LinkedHashMap<>();
        jdbc.sql("select signer, attachment_id from app.meetings_autograph where meeting_id = ?")
                .param(id.value())
                .query(Row.class)
                .list()
                .forEach(r -> pictures.put(r.signer(), new AttachmentId(r.attachmentId())));
        return pictures;
    }

    void keep(MeetingId id, String signer, byte[] picture) {
        AttachmentId stored = attachments.store("signature.png", new ByteArrayInputStream(picture));
        jdbc.sql(
                        "insert into app.meetings_autograph (meeting_id, signer, attachment_id) values (?, ?, ?)"
                                + " on conflict (tenant_id, meeting_id, signer) do update set attachment_id = excluded.attachment_id")
                .params(id.value(), signer, stored.value())
                .update();
    }

    /** Signatures fall when the text is opened again. */
    void drop(MeetingId id) {
        jdbc.sql("delete from app.meetings_autograph where meeting_id = ?")
                .param(id.value())
                .update();
    }
}
