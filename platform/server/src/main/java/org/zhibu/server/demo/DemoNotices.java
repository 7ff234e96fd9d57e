package org.zhibu.server.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices of a branch: one that hangs now, and one that is over, with an objection that was answered. In the caller's transaction. */
@Component
class DemoNotices {
    private static final int DAYS = 7;
    private static final int WORKING_DAYS = 5;

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoNotices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void fill(String place, String contact, String by) {
        LocalDate today = LocalDate.now(clock);
        UUID over = notice("确定为入党积极分子", place, contact, by, today.minusDays(40), today.minusDays(31), "APPLICANT");
        jdbc.sql(
                        "insert into app.notice_objection (notice_id, received_on, objector, content, inquiry, answer, upheld, answered_on)"
                                + " values (?, ?, '村民代表', '反映一名同志参加村集体义务劳动不多。',"
                                + " '支委会查看了考勤，走访五户群众：因照顾住院老人请假两次，均有假条。',"
                                + " '已向反映人说明情况，反映人表示理解。', false, ?)")
                .params(over, today.minusDays(35), today.minusDays(32))
                .update();
        jdbc.sql("update app.notice set state = 'CONCLUDED', outcome = 'OBJECTIONS_NOT_UPHELD', concluded_on = ?,"
                        + " conclusion = '公示期满，反映的问题不影响，按程序确定为入党积极分子。', version = 2 where id = ?")
                .params(today.minusDays(30), over)
                .update();
        notice("列为发展对象", place, contact, by, today.minusDays(2), today.plusDays(DAYS), "ACTIVIST");
    }

    private UUID notice(
            String matter, String place, String contact, String by, LocalDate from, LocalDate to, String status) {
        UUID id = jdbc.sql("insert into app.notice (state, version) values ('PUBLIC', 1) returning id")
                .query(UUID.class)
                .single();
        jdbc.sql("insert into app.notice_round (notice_id, round, matter, place, contact, phone, from_date, to_date)"
                        + " values (?, 1, ?, ?, ?, '0000-7654321', ?, ?)")
                .params(id, matter, place, contact, from, to)
                .update();
        jdbc.sql("insert into app.notice_person (notice_id, round, name, sex, birth, education, applied_on, review)"
                        + " select ?, 1, p.name, case p.sex when 'MALE' then '男' else '女' end,"
                        + " to_char(p.birth_date, 'YYYY\"年\"FMMM\"月\"'), '', coalesce(to_char(p.applied_on, 'YYYY\"年\"FMMM\"月\"FMDD\"日\"'), ''), '合格'"
                        + " from app.person p where p.status = ? and p.left_on is null order by p.name limit 2")
                .params(List.of(id, status))
                .update();
        jdbc.sql(
                        "update app.notice_round set published_at = ?, published_by = ?, min_working_days = ? where notice_id = ?")
                .params(from.atTime(9, 0).atZone(clock.getZone()).toOffsetDateTime(), by, WORKING_DAYS, id)
                .update();
        return id;
    }
}
