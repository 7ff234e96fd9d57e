package org.zhibu.meetings.meeting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.meetings.minutes.MeetingId;

/** People of a meeting, beyond what its minutes say of them. */
@Component
class RoomPeople {
    private record Key(UUID id, String nameKeys) {}

    private final JdbcClient jdbc;

    RoomPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who writes besides the recorder. */
    List<Room.Helper> helpers(MeetingId meeting) {
        return jdbc.sql(
                        "select person_id as person, name from app.meetings_recorder where meeting_id = ? order by name")
                .param(meeting.value())
                .query(Room.Helper.class)
                .list();
    }

    /** The pinyin by which the register finds those of the list. */
    Map<UUID, String> nameKeys(MeetingId meeting) {
        return jdbc.sql("""
                        select p.id, p.name_keys from app.meetings_attendee a
                        join app.person p on p.tenant_id = a.tenant_id and p.id = a.person_id where a.meeting_id = ?""").param(meeting.value()).query(Key.class).stream()
                .collect(Collectors.toMap(Key::id, Key::nameKeys, (first, second) -> first));
    }

    void name(MeetingId meeting, UUID person, String name) {
        jdbc.sql(
                        "insert into app.meetings_recorder (meeting_id, person_id, name) values (?, ?, ?) on conflict do nothing")
                .params(meeting.value(), person, name)
                .update();
    }

    void dismiss(MeetingId meeting, UUID person) {
        jdbc.sql("delete from app.meetings_recorder where meeting_id = ? and person_id = ?")
                .params(meeting.value(), person)
                .update();
    }
}
