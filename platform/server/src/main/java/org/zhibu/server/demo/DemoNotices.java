package org.zhibu.server.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.people.Sex;
import org.zhibu.api.text.Messages;

/** Public notices of the demonstration: what hangs now, and what is over. In the caller's transaction. */
@Component
class DemoNotices {
    private static final int WORKING_DAYS = 5;
    private static final int PEOPLE = 2;

    private record Named(String name, Sex sex, @Nullable LocalDate birthDate) {}

    private final JdbcClient jdbc;
    private final Messages messages;
    private final Clock clock;

    DemoNotices(JdbcClient jdbc, Messages messages, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
    }

    void publish(DemoPlan.Notice plan) {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = today.plusDays(plan.from());
        LocalDate to = today.plusDays(plan.to());
        UUID id = jdbc.sql("insert into app.notice (state, version) values ('PUBLIC', 1) returning id")
                .query(UUID.class)
                .single();
        jdbc.sql("insert into app.notice_round (notice_id, round, matter, place, contact, phone, from_date, to_date)"
                        + " values (?, 1, ?, ?, ?, '0000-7654321', ?, ?)")
                .params(id, plan.matter(), plan.place(), plan.contact(), from, to)
                .update();
        for (Named person : people(plan)) {
            jdbc.sql(
                            "insert into app.notice_person (notice_id, round, name, sex, birth, review) values (?, 1, ?, ?, ?, ?)")
                    .params(id, person.name(), messages.text("sex." + person.sex()), birth(person), plan.review())
                    .update();
        }
        jdbc.sql(
                        "update app.notice_round set published_at = ?, published_by = ?, min_working_days = ? where notice_id = ?")
                .params(from.atTime(9, 0).atZone(clock.getZone()).toOffsetDateTime(), plan.by(), WORKING_DAYS, id)
                .update();
        if (plan.objection() != null) {
            conclude(id, plan.objection(), from, to);
        }
    }

    private void conclude(UUID id, DemoPlan.Objection objection, LocalDate from, LocalDate to) {
        jdbc.sql(
                        "insert into app.notice_objection (notice_id, received_on, objector, content, inquiry, answer, upheld, answered_on)"
                                + " values (?, ?, ?, ?, ?, ?, false, ?)")
                .params(
                        id,
                        from.plusDays(5),
                        objection.objector(),
                        objection.content(),
                        objection.inquiry(),
                        objection.answer(),
                        to.minusDays(1))
                .update();
        jdbc.sql("update app.notice set state = 'CONCLUDED', outcome = 'OBJECTIONS_NOT_UPHELD', concluded_on = ?,"
                        + " conclusion = ?, version = 2 where id = ?")
                .params(to.plusDays(1), objection.conclusion(), id)
                .update();
    }

    private List<Named> people(DemoPlan.Notice plan) {
        return jdbc.sql(
                        "select name, sex, birth_date from app.person where status = ? and left_on is null order by name limit ?")
                .params(plan.status().name(), PEOPLE)
                .query(Named.class)
                .list();
    }

    private String birth(Named person) {
        LocalDate day = person.birthDate();
        return day == null
                ? ""
                : messages.text("notice.birth", Integer.toString(day.getYear()), Integer.toString(day.getMonthValue()));
    }
}
