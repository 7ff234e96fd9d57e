package org.zhibu.server.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.event.Events;
import org.zhibu.api.notice.NoticeConcluded;
import org.zhibu.api.notice.NoticeId;
import org.zhibu.api.notice.NoticeOutcome;
import org.zhibu.api.notice.NoticePerson;
import org.zhibu.server.text.Typed;

/** Writes the rows of notices. What people typed is checked on its way in. */
@Component
class NoticeWriter {
    private final JdbcClient jdbc;
    private final Events events;

    NoticeWriter(JdbcClient jdbc, Events events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    NoticeId add(String step, NoticeEntry entry) {
        NoticeId id = new NoticeId(jdbc.sql("insert into app.notice (step) values (?) returning id")
                .param(Typed.optional("step", step, 60))
                .query(UUID.class)
                .single());
        round(id, 1, entry, "");
        return id;
    }

    void round(NoticeId id, int round, NoticeEntry entry, String reason) {
        jdbc.sql(
                        "insert into app.notice_round (notice_id, round, matter, place, contact, phone, from_date, to_date, reason)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        round,
                        Typed.required("matter", entry.matter(), 120),
                        Typed.required("place", entry.place(), 120),
                        Typed.required("contact", entry.contact(), 120),
                        Typed.required("phone", entry.phone(), 40),
                        entry.from(),
                        entry.to(),
                        reason)
                .update();
    }

    void change(NoticeRow row, NoticeEntry entry) {
        jdbc.sql("update app.notice_round set matter = ?, place = ?, contact = ?, phone = ?, from_date = ?, to_date = ?"
                        + " where tenant_id = app.tenant() and notice_id = ? and round = ?")
                .params(
                        Typed.required("matter", entry.matter(), 120),
                        Typed.required("place", entry.place(), 120),
                        Typed.required("contact", entry.contact(), 120),
                        Typed.required("phone", entry.phone(), 40),
                        entry.from(),
                        entry.to(),
                        row.id().value(),
                        row.round())
                .update();
    }

    void add(NoticeRow row, NoticePerson person) {
        jdbc.sql(
                        "insert into app.notice_person (notice_id, round, name, sex, ethnicity, birth, education, post, applied_on,"
                                + " cultivation, training, review, sponsors) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        row.id().value(),
                        row.round(),
                        Typed.required("name", person.name(), 60),
                        Typed.optional("sex", person.sex(), 10),
                        Typed.optional("ethnicity", person.ethnicity(), 20),
                        Typed.optional("birth", person.birth(), 20),
                        Typed.optional("education", person.education(), 40),
                        Typed.optional("post", person.post(), 120),
                        Typed.optional("appliedOn", person.appliedOn(), 20),
                        Typed.optional("cultivation", person.cultivation(), 60),
                        Typed.optional("training", person.training(), 120),
                        Typed.optional("review", person.review(), 120),
                        Typed.optional("sponsors", person.sponsors(), 120))
                .update();
    }

    void remove(NoticeRow row, UUID person) {
        jdbc.sql(
                        "delete from app.notice_person where tenant_id = app.tenant() and notice_id = ? and round = ? and id = ?")
                .params(row.id().value(), row.round(), person)
                .update();
    }

    void copyPersons(NoticeRow from, int toRound) {
        jdbc.sql(
                        "insert into app.notice_person (notice_id, round, name, sex, ethnicity, birth, education, post, applied_on,"
                                + " cultivation, training, review, sponsors)"
                                + " select notice_id, ?, name, sex, ethnicity, birth, education, post, applied_on, cultivation, training, review,"
                                + " sponsors from app.notice_person where tenant_id = app.tenant() and notice_id = ? and round = ? order by id")
                .params(toRound, from.id().value(), from.round())
                .update();
    }

    /** Marks the notice as changed, and moves it on. */
    void moveOn(NoticeRow row, NoticeState state, int round) {
        jdbc.sql(
                        "update app.notice set state = ?, round = ?, version = version + 1 where tenant_id = app.tenant() and id = ?")
                .params(state.name(), round, row.id().value())
                .update();
    }

    void published(NoticeRow row, int minWorkingDays, String by) {
        jdbc.sql("update app.notice_round set published_at = now(), published_by = ?, min_working_days = ?"
                        + " where tenant_id = app.tenant() and notice_id = ? and round = ?")
                .params(by, minWorkingDays, row.id().value(), row.round())
                .update();
    }

    void extend(NoticeRow row, LocalDate to) {
        jdbc.sql(
                        "update app.notice_round set to_date = ? where tenant_id = app.tenant() and notice_id = ? and round = ?")
                .params(to, row.id().value(), row.round())
                .update();
    }

    /** The outcome follows from the answers; the modules are told. */
    NoticeOutcome conclude(NoticeRow row, String conclusion) {
        NoticeConcluded concluded = jdbc.sql(
                        "update app.notice n set state = 'CONCLUDED', conclusion = ?, concluded_on = app.today(),"
                                + " version = version + 1, outcome = (select case when count(*) = 0 then 'NO_OBJECTION'"
                                + " when bool_or(o.upheld) then 'OBJECTION_UPHELD' else 'OBJECTIONS_NOT_UPHELD' end"
                                + " from app.notice_objection o where o.tenant_id = n.tenant_id and o.notice_id = n.id)"
                                + " where n.tenant_id = app.tenant() and n.id = ? returning step, outcome, concluded_on")
                .params(conclusion, row.id().value())
                .query((r, i) -> new NoticeConcluded(
                        row.id(),
                        r.getString("step"),
                        NoticeOutcome.valueOf(r.getString("outcome")),
                        row.from(),
                        row.to(),
                        r.getObject("concluded_on", LocalDate.class)))
                .single();
        events.publish(concluded);
        return concluded.outcome();
    }

    void attach(NoticeRow row, List<AttachmentId> photos) {
        for (AttachmentId photo : photos) {
            jdbc.sql("insert into app.notice_photo (notice_id, attachment_id) values (?, ?) on conflict do nothing")
                    .params(row.id().value(), photo.value())
                    .update();
        }
    }
}
