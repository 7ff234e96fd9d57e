package org.zhibu.meetings.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.text.Messages;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.Topic;

/** Puts what was decided without a meeting on the agenda of the next meeting of the committee (MEET-58). */
@Component
class EmergencyReports {
    private static final Set<MeetingKind> REPORTED_TO =
            Set.of(MeetingKind.PARTY_COMMITTEE, MeetingKind.COMMITTEE_OFFICE, MeetingKind.BRANCH_COMMITTEE);

    private record Open(UUID id, String matter, String deciderName) {}

    private final JdbcClient jdbc;
    private final Messages messages;

    EmergencyReports(JdbcClient jdbc, Messages messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** Takes up all that is not reported yet; the meeting is stored already. Returns whether there was something. */
    boolean takeUp(MeetingEntity meeting) {
        if (!REPORTED_TO.contains(meeting.head.kind())) {
            return false;
        }
        List<Open> open =
                jdbc.sql("""
                        select id, matter, decider_name from app.meetings_emergency
                        where meeting_id is null and decided_on <= ? order by decided_on, id for update""").param(meeting.head.date()).query(Open.class).list();
        for (Open one : open) {
            meeting.topics.add(Topic.of(messages.text("meetings.emergency.topic", one.matter(), one.deciderName())));
            jdbc.sql("update app.meetings_emergency set meeting_id = ? where id = ?")
                    .params(meeting.id().value(), one.id())
                    .update();
        }
        return !open.isEmpty();
    }

    /** The next meeting that is being prepared and could take up what was decided that day. */
    Optional<MeetingId> next(LocalDate decidedOn) {
        return jdbc.sql("""
                        select id from app.meetings_meeting where kind in (:kinds) and state in ('DRAFT', 'NOTIFIED')
                        and held_on >= :day order by held_on, starts_at limit 1""")
                .param("kinds", REPORTED_TO.stream().map(Enum::name).toList())
                .param("day", decidedOn)
                .query(UUID.class)
                .optional()
                .map(MeetingId::new);
    }

    /** A meeting that was cancelled heard nothing. */
    void giveBack(MeetingId meeting) {
        jdbc.sql("update app.meetings_emergency set meeting_id = null where meeting_id = ?")
                .param(meeting.value())
                .update();
    }
}
