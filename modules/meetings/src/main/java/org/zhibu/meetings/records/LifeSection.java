package org.zhibu.meetings.records;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PersonSection;
import org.zhibu.api.security.Permission;
import org.zhibu.api.text.Messages;
import org.zhibu.meetings.meeting.MeetingPermissions;

/** Attendance in somebody's file, one line for each year (PPL-42). */
@Component
class LifeSection implements PersonSection {
    private final JdbcClient jdbc;
    private final Messages messages;

    LifeSection(JdbcClient jdbc, Messages messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public String titleKey() {
        return "meetings.section.life";
    }

    @Override
    public Permission permission() {
        return MeetingPermissions.READ_ALL;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Row> of(PersonId person) {
        return jdbc.sql(
                        "select extract(year from m.held_on)::int as year, count(*) filter (where a.presence = 'PRESENT') as present,"
                                + " count(*) as expected, max(m.held_on) as last from app.meetings_attendee a"
                                + " join app.meetings_meeting m on m.tenant_id = a.tenant_id and m.id = a.meeting_id"
                                + " where a.person_id = ? and a.role = 'MEMBER' and m.state = 'ARCHIVED' group by 1 order by 1 desc")
                .param(person.value())
                .query((row, i) -> {
                    Rate rate = new Rate(row.getLong("present"), row.getLong("expected"));
                    return new Row(
                            row.getDate("last").toLocalDate(),
                            messages.text(
                                    "meetings.section.life.line",
                                    String.valueOf(row.getInt("year")),
                                    rate.whole(),
                                    rate.part(),
                                    rate.text("—")),
                            "m/meetings/attendance/" + person.value() + "?year=" + row.getInt("year"));
                })
                .list();
    }
}
