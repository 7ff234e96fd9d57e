package org.zhibu.meetings.convening;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.meetings.meeting.Excuses;
import org.zhibu.meetings.minutes.AbsenceReason;
import org.zhibu.meetings.minutes.MeetingId;

/** Reads who is exempt, who has leave, and who stayed away without any. */
@Component
class KeptExcuses implements Excuses {
    private record Row(UUID personId, AbsenceReason reason, String reasonText) {}

    private record Times(UUID personId, int times) {}

    private final JdbcClient jdbc;

    KeptExcuses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> exempt(LocalDate day) {
        return new HashSet<>(jdbc.sql("select person_id from app.meetings_exemption"
                        + " where from_date <= :day and (to_date is null or to_date > :day)")
                .param("day", day)
                .query(UUID.class)
                .list());
    }

    @Override
    public Map<UUID, Granted> granted(MeetingId id) {
        Map<UUID, Granted> granted = new HashMap<>();
        jdbc.sql(
                        "select person_id, reason, reason_text from app.meetings_leave where meeting_id = ? and state = 'GRANTED'")
                .param(id.value())
                .query(Row.class)
                .list()
                .forEach(r -> granted.put(r.personId(), new Granted(r.reason(), r.reasonText())));
        return granted;
    }

    @Override
    public Map<UUID, Integer> unexcused(LocalDate day) {
        Map<UUID, Integer> times = new HashMap<>();
        jdbc.sql("select a.person_id, count(*) as times from app.meetings_attendee a join app.meetings_meeting m"
                        + " on m.tenant_id = a.tenant_id and m.id = a.meeting_id where a.reason = 'NO_LEAVE'"
                        + " and a.person_id is not null and m.state in ('TO_SIGN', 'ARCHIVED')"
                        + " and m.held_on > ? and m.held_on <= ? group by a.person_id")
                .params(day.minusYears(1), day)
                .query(Times.class)
                .list()
                .forEach(t -> times.put(t.personId(), t.times()));
        return times;
    }
}
