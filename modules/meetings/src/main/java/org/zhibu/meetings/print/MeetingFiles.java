package org.zhibu.meetings.print;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.document.Attachment;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.table.Column;
import org.zhibu.api.table.Sheet;
import org.zhibu.api.table.Spreadsheet;
import org.zhibu.api.text.Messages;
import org.zhibu.meetings.meeting.MeetingFilter;
import org.zhibu.meetings.meeting.MeetingOrder;
import org.zhibu.meetings.meeting.MeetingRow;
import org.zhibu.meetings.meeting.MeetingSearch;
import org.zhibu.meetings.meeting.MeetingService;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.Minutes;

/** Files that leave the portal. Each is kept in the audit log with who took it. */
@Service
public class MeetingFiles {
    private static final int TITLE_CHARACTERS = 32;

    private final Sheets sheets;
    private final MeetingService meetings;
    private final MeetingSearch search;
    private final Attachments attachments;
    private final Audit audit;
    private final Messages messages;

    MeetingFiles(
            Sheets sheets,
            MeetingService meetings,
            MeetingSearch search,
            Attachments attachments,
            Audit audit,
            Messages messages) {
        this.attachments = attachments;
        this.sheets = sheets;
        this.meetings = meetings;
        this.search = search;
        this.audit = audit;
        this.messages = messages;
    }

    /** The minutes as DOCX (TPL-01). */
    @Transactional
    public byte[] minutes(MeetingId id) {
        Minutes minutes = meetings.read(id);
        audit.record("meetings.download", minutes.head().title());
        return SheetDocument.of(sheets.minutes(id), this::content);
    }

    /** The notice as DOCX. */
    @Transactional
    public byte[] notice(MeetingId id) {
        Minutes minutes = meetings.read(id);
        audit.record("meetings.download", minutes.head().title());
        return SheetDocument.of(sheets.notice(id), this::content);
    }

    /** The resolution on one matter as DOCX (TPL-02). */
    @Transactional
    public byte[] resolution(MeetingId id, UUID vote) {
        Minutes minutes = meetings.read(id);
        audit.record("meetings.download", minutes.head().title());
        return SheetDocument.of(sheets.resolution(id, vote), this::content);
    }

    /** A list as XLSX. */
    @Transactional
    public byte[] list(MeetingFilter filter, MeetingOrder order, boolean ascending) {
        List<MeetingRow> rows = search.export(filter, order, ascending);
        try (Spreadsheet book = new Spreadsheet()) {
            Sheet sheet = book.sheet(messages.text("meetings.menu"), List.of(), columns());
            rows.forEach(row -> sheet.row(values(row)));
            return book.bytes();
        }
    }

    private byte[] content(Attachment file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        attachments.read(file.id(), out);
        return out.toByteArray();
    }

    private List<Column> columns() {
        return List.of(
                Column.date(label("date")),
                Column.text(label("kind")),
                Column.text(label("title")).width(TITLE_CHARACTERS),
                Column.text(label("group")),
                Column.text(label("place")),
                Column.text(label("chair")),
                Column.number(label("expected")),
                Column.number(label("present")),
                Column.text(label("state")),
                Column.text(label("archiveNo")));
    }

    private String label(String field) {
        return messages.text("meetings.field." + field);
    }

    private List<Object> values(MeetingRow row) {
        return List.of(
                row.date(),
                row.kinds().stream().map(k -> messages.text(k.messageKey())).collect(Collectors.joining("＋")),
                row.title(),
                row.groupName(),
                row.place(),
                row.chairName(),
                row.expected(),
                row.present(),
                messages.text(row.state().messageKey()),
                row.archiveNo());
    }
}
