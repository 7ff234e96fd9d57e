package org.zhibu.server.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.notice.NoticeDraft;
import org.zhibu.api.notice.NoticePerson;

/** Reads what belongs to one notice: its head, persons and objections. */
@Component
class NoticeDetails {
    private final JdbcClient jdbc;

    NoticeDetails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Notice of(NoticeRow row) {
        List<Notice.Listed> persons = jdbc.sql("select * from app.notice_person"
                        + " where tenant_id = app.tenant() and notice_id = ? and round = ? order by id")
                .params(row.id().value(), row.round())
                .query((r, i) -> new Notice.Listed(r.getObject("id", UUID.class), person(r, i)))
                .list();
        List<Objection> objections = jdbc.sql(
                        "select * from app.notice_objection where tenant_id = app.tenant() and notice_id = ? order by id")
                .param(row.id().value())
                .query(NoticeDetails::objection)
                .list();
        List<AttachmentId> photos = jdbc.sql("select attachment_id from app.notice_photo"
                        + " where tenant_id = app.tenant() and notice_id = ? order by attachment_id")
                .param(row.id().value())
                .query((r, i) -> new AttachmentId(r.getObject(1, UUID.class)))
                .list();
        List<Notice.Round> earlier = jdbc.sql(
                        "select r.round, r.from_date, r.to_date, r.matter, coalesce(r.published_by, ''), x.reason"
                                + " from app.notice_round r join app.notice_round x on x.tenant_id = r.tenant_id and x.notice_id = r.notice_id"
                                + " and x.round = r.round + 1 where r.tenant_id = app.tenant() and r.notice_id = ? order by r.round desc")
                .param(row.id().value())
                .query((r, i) -> new Notice.Round(
                        r.getInt(1),
                        r.getObject(2, LocalDate.class),
                        r.getObject(3, LocalDate.class),
                        r.getString(4),
                        r.getString(5),
                        r.getString(6)))
                .list();
        return jdbc.sql("select n.step, n.conclusion, r.*, o.name as organization from app.notice n"
                        + " join app.notice_round r on r.tenant_id = n.tenant_id and r.notice_id = n.id and r.round = n.round"
                        + " join app.org o on o.id = n.tenant_id where n.tenant_id = app.tenant() and n.id = ?")
                .param(row.id().value())
                .query((r, i) -> new Notice(
                        row,
                        r.getString("organization"),
                        new NoticeDraft(
                                r.getString("step"),
                                r.getString("matter"),
                                persons.stream().map(Notice.Listed::person).toList(),
                                r.getString("place"),
                                r.getString("contact"),
                                r.getString("phone"),
                                row.from(),
                                row.to()),
                        persons,
                        objections,
                        photos,
                        earlier,
                        r.getInt("min_working_days"),
                        r.getString("reason"),
                        r.getString("conclusion")))
                .single();
    }

    static NoticePerson person(ResultSet row, int number) throws SQLException {
        return new NoticePerson(
                row.getString("name"),
                row.getString("sex"),
                row.getString("ethnicity"),
                row.getString("birth"),
                row.getString("education"),
                row.getString("post"),
                row.getString("applied_on"),
                row.getString("cultivation"),
                row.getString("training"),
                row.getString("review"),
                row.getString("sponsors"));
    }

    private static Objection objection(ResultSet row, int number) throws SQLException {
        return new Objection(
                row.getObject("id", UUID.class),
                row.getObject("received_on", LocalDate.class),
                row.getString("objector"),
                row.getString("content"),
                row.getString("inquiry"),
                row.getString("answer"),
                row.getObject("upheld", Boolean.class),
                row.getObject("answered_on", LocalDate.class),
                row.getInt("version"));
    }
}
