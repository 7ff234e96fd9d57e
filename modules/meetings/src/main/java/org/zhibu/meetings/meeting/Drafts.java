package org.zhibu.meetings.meeting;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.Passage;

/** How much of what is typed has arrived. A draft is what was typed into one field since it last showed the stored text. */
@Component
class Drafts {
    /** @param content the whole text of the field, as it was typed until then */
    record Arrived(int seq, String content) {}

    private final JdbcClient jdbc;

    Drafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Arrived> arrived(MeetingId meeting, Passage passage, UUID draft) {
        return jdbc.sql("select seq, content from app.meetings_draft where id = ? and meeting_id = ? and field = ?")
                .params(draft, meeting.value(), passage.key())
                .query(Arrived.class)
                .optional();
    }

    void note(MeetingId meeting, Passage passage, UUID draft, Arrived arrived) {
        jdbc.sql("""
                        insert into app.meetings_draft (id, meeting_id, field, seq, content) values (?, ?, ?, ?, ?)
                        on conflict (tenant_id, id) do update set seq = excluded.seq, content = excluded.content""")
                .params(draft, meeting.value(), passage.key(), arrived.seq(), arrived.content())
                .update();
    }

    /** Once the minutes never change again. */
    void forget(MeetingId meeting) {
        jdbc.sql("delete from app.meetings_draft where meeting_id = ?")
                .param(meeting.value())
                .update();
    }
}
