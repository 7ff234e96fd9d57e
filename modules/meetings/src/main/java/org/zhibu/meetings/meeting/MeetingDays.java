package org.zhibu.meetings.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.calendar.CalendarEntry;
import org.zhibu.api.calendar.CalendarSource;
import org.zhibu.api.security.Access;

/** Meetings in the calendar: those one is called to, leads or writes down; all of them for those who lead the organisation. */
@Component
class MeetingDays implements CalendarSource {
    private record Row(
            UUID id,
            String title,
            LocalDate day,
            LocalTime startsAt,
            @Nullable LocalTime endsAt,
            String place) {}

    private final JdbcClient jdbc;
    private final Access access;
    private final MeetingRights rights;

    MeetingDays(JdbcClient jdbc, Access access, MeetingRights rights) {
        this.jdbc = jdbc;
        this.access = access;
        this.rights = rights;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CalendarEntry> entries(LocalDate from, LocalDate to) {
        if (!access.has(MeetingPermissions.READ)) {
            return List.of();
        }
        return jdbc
                .sql("""
                        select m.id, m.title, m.held_on as day, m.starts_at, m.ends_at, m.place from app.meetings_meeting m
                        where m.held_on between :from and :to and m.state <> 'CANCELLED'
                          and (:all or m.chair_id = :me or m.recorder_id = :me or m.group_id = any (:led)
                            or (m.state <> 'DRAFT' and exists (select from app.meetings_attendee a where a.meeting_id = m.id and a.person_id = :me)))
                        order by m.held_on, m.starts_at, m.id limit 1000""")
                .param("from", from)
                .param("to", to)
                .param("all", access.has(MeetingPermissions.READ_ALL))
                .param("me", rights.me())
                .param("led", rights.ledGroups().toArray(UUID[]::new))
                .query(Row.class)
                .list()
                .stream()
                .map(m -> new CalendarEntry(
                        m.id().toString(),
                        m.day(),
                        m.startsAt(),
                        m.endsAt(),
                        m.title(),
                        m.place(),
                        "m/meetings/" + m.id()))
                .toList();
    }
}
