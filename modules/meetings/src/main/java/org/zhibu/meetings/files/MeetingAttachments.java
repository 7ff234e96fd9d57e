package org.zhibu.meetings.files;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.meetings.meeting.MeetingPermissions;
import org.zhibu.meetings.meeting.MeetingService;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingState;
import org.zhibu.meetings.minutes.Minutes;

/** Photos and papers of a meeting (MIN-24). With the archived minutes they stay as they are (MEET-82). */
@Service
public class MeetingAttachments {
    private final JdbcClient jdbc;
    private final MeetingService meetings;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    MeetingAttachments(JdbcClient jdbc, MeetingService meetings, Access access, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of a meeting that the user may see, in the order in which they were added. */
    @Transactional(readOnly = true)
    public List<MeetingFile> of(MeetingId id) {
        meetings.read(id);
        return jdbc.sql("select attachment_id, caption, added_by, added_on from app.meetings_file where meeting_id = ?"
                        + " order by position, attachment_id")
                .param(id.value())
                .query(MeetingFile.class)
                .list();
    }

    /** Whether the user may add and take away. */
    @Transactional(readOnly = true)
    public boolean mayChange(Minutes minutes) {
        access.require(MeetingPermissions.READ);
        return minutes.state() != MeetingState.ARCHIVED
                && minutes.state() != MeetingState.CANCELLED
                && meetings.mayKeep(minutes);
    }

    /** @param caption said of all of them; may be empty */
    @Transactional
    public void add(MeetingId id, List<AttachmentId> files, String caption) {
        Minutes minutes = requireChange(id);
        if (files.isEmpty()) {
            throw new RefusedException(Finding.block("", "input.required").at("files"));
        }
        for (AttachmentId file : files) {
            jdbc.sql("insert into app.meetings_file (meeting_id, attachment_id, caption, added_by, added_on, position)"
                            + " values (:meeting, :file, :caption, :by, :on, (select coalesce(max(position) + 1, 0)"
                            + " from app.meetings_file where meeting_id = :meeting)) on conflict do nothing")
                    .param("meeting", id.value())
                    .param("file", file.value())
                    .param("caption", caption.strip())
                    .param("by", access.user().name())
                    .param("on", LocalDate.now(clock))
                    .update();
        }
        audit.record("meetings.addFile", minutes.head().title());
    }

    @Transactional
    public void remove(MeetingId id, AttachmentId file) {
        Minutes minutes = requireChange(id);
        jdbc.sql("delete from app.meetings_file where meeting_id = ? and attachment_id = ?")
                .params(id.value(), file.value())
                .update();
        audit.record("meetings.removeFile", minutes.head().title());
    }

    private Minutes requireChange(MeetingId id) {
        Minutes minutes = meetings.read(id);
        if (!mayChange(minutes)) {
            throw new RefusedException(Finding.block("MEET-82", "meetings.refused.filesFixed"));
        }
        return minutes;
    }
}
