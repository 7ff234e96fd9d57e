package org.zhibu.meetings.bench;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A branch with sixty members and twenty years of minutes. */
final class BenchRows {
    static final int MEETINGS = 5000;
    static final int MEMBERS = 60;

    private BenchRows() {}

    /** Five meetings a week; of each 25 members, two topics, six speeches, a vote, two tasks. */
    static void fill(JdbcClient jdbc, long branch) {
        jdbc.sql(
                        "insert into app.person (tenant_id, name, name_keys, sex, status) select ?, (array['王','李','张','刘','陈','杨'])[1 + g % 6]"
                                + " || (array['伟','芳','娜','敏','静','强','磊','洋','艳','杰'])[1 + g / 6 % 10] || g, '', 'MALE', 'FULL' from generate_series(1, ?) g")
                .params(branch, MEMBERS)
                .update();
        jdbc.sql(
                        "insert into app.meetings_meeting (tenant_id, id, kind, state, title, held_on, starts_at, place, chair_name, recorder_name,"
                                + " opening, conclusions, resolution, summary, archived_on, archive_no)"
                                + " select ?, uuidv7(), (array['THEMED_DAY','GENERAL_MEETING','LECTURE','BRANCH_COMMITTEE','LIFE_MEETING'])[1 + g % 5],"
                                + " 'ARCHIVED', extract(month from d)::int || '月份' || (array['主题党日','支部党员大会','党课','支委会','组织生活会'])[1 + g % 5],"
                                + " d, time '19:30', (array['村委会会议室','党员活动室','文化礼堂'])[1 + g % 3], '赵书记', '钱记录', '应到实到已清点',"
                                + " '会议研究了第' || g || '号事项，决定由村集体出资修缮水渠，并组织党员学习讨论。' || repeat('学习贯彻上级精神，联系实际抓好落实。', 10),"
                                + " case when g % 10 = 0 then '一致同意第' || g || '号决议' else '' end, repeat('各小组要认真落实。', 5), d + 3, 'B-' || g"
                                + " from generate_series(1, ?) g cross join lateral (select date '2006-06-01' + (g * 1.46)::int as d) x")
                .params(branch, MEETINGS)
                .update();
        jdbc.sql(
                        "insert into app.meetings_topic (tenant_id, meeting_id, position, topic_id, topic, material) select m.tenant_id, m.id, p, uuidv7(),"
                                + " (array['学习文件精神','讨论发展党员','通报党费收缴','研究道路修缮'])[1 + abs(hashtext(m.id::text || p)) % 4],"
                                + " repeat('材料内容：坚持为民服务，推动乡村振兴。', 10) from app.meetings_meeting m, generate_series(0, 1) p where m.tenant_id = ?")
                .param(branch)
                .update();
        jdbc.sql(
                        "insert into app.meetings_attendee (tenant_id, meeting_id, position, attendee_id, person_id, name, post, role, probationary, votes,"
                                + " presence, reason, reason_text) select m.tenant_id, m.id, x.n, uuidv7(), x.id, x.name, '', 'MEMBER', false, true,"
                                + " case when x.draw % 9 = 0 then 'ABSENT' else 'PRESENT' end, case when x.draw % 9 = 0 then 'SICK' end, ''"
                                + " from app.meetings_meeting m cross join lateral (select p.id, p.name, row_number() over (order by p.id) as n,"
                                + "   abs(hashtext(m.id::text || p.id::text)) as draw from app.person p where p.tenant_id = m.tenant_id) x"
                                + " where m.tenant_id = ? and x.n <= 25")
                .param(branch)
                .update();
        jdbc.sql(
                        "insert into app.meetings_speech (tenant_id, meeting_id, position, speech_id, person_id, speaker, post, leader, content)"
                                + " select a.tenant_id, a.meeting_id, a.position, uuidv7(), a.person_id, a.name, '', false, '我谈几点认识。'"
                                + "   || repeat('要把学习成果转化为工作动力，为群众办实事。', 6) || case when abs(hashtext(a.attendee_id::text)) % 3000 = 0"
                                + "   then '建议在河头湾安装太阳能路灯。' else '' end"
                                + " from app.meetings_attendee a where a.tenant_id = ? and a.position between 3 and 8")
                .param(branch)
                .update();
        jdbc.sql(
                        "insert into app.meetings_vote (tenant_id, meeting_id, position, vote_id, matter, form, written, yes, no, abstain)"
                                + " select tenant_id, id, 0, uuidv7(), '通过决议', 'SHOW_OF_HANDS', 0, 20, 1, 1 from app.meetings_meeting"
                                + " where tenant_id = ? and resolution <> ''")
                .param(branch)
                .update();
        jdbc.sql(
                        "insert into app.meetings_task (tenant_id, meeting_id, position, task_id, task, owner_name, deadline, done_on)"
                                + " select tenant_id, id, p, uuidv7(), '联系施工队', '孙某', held_on + 30, held_on + 20 from app.meetings_meeting,"
                                + " generate_series(0, 1) p where tenant_id = ?")
                .param(branch)
                .update();
        jdbc.sql("reset role").update();
        for (String table : List.of("meeting", "topic", "attendee", "speech", "vote", "task", "text")) {
            jdbc.sql("vacuum analyze app.meetings_" + table).update();
        }
        jdbc.sql("set role portal_job").update();
    }
}
