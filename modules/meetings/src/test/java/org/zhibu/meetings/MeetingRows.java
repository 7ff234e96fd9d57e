package org.zhibu.meetings;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.testkit.Login;

/** Puts minutes into an organisation without going their way, so that many years of them stand there at once. */
public final class MeetingRows {
    private final JdbcClient jdbc;
    private final long organization;
    private int positions;

    public MeetingRows(JdbcClient jdbc, long organization) {
        this.jdbc = jdbc;
        this.organization = organization;
    }

    public UUID archived(MeetingKind kind, LocalDate day, String title) {
        return put(kind, "ARCHIVED", day, title, null);
    }

    public UUID put(MeetingKind kind, String state, LocalDate day, String title, @Nullable UUID group) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into app.meetings_meeting (tenant_id, id, kind, state, title, group_id, held_on, starts_at, place, archived_on)"
                                + " values (?, ?, ?, ?, ?, ?, ?, time '09:00', 'Hall', case when ? = 'ARCHIVED' then ?::date end)")
                .params(Arrays.asList(organization, id, kind.name(), state, title, group, day, state, day))
                .update();
        return id;
    }

    public void text(UUID meeting, String column, String value) {
        jdbc.sql("update app.meetings_meeting set " + column + " = ? where tenant_id = ? and id = ?")
                .params(Arrays.asList(value, organization, meeting))
                .update();
    }

    /**
     * Adds a member.
     *
     * @param reason null for somebody who came
     */
    public void attendee(UUID meeting, Login who, @Nullable String reason) {
        attendee(meeting, who.person(), who.name(), "MEMBER", reason == null ? "PRESENT" : "ABSENT", reason);
    }

    public void attendee(
            UUID meeting, @Nullable UUID who, String name, String role, String presence, @Nullable String reason) {
        jdbc.sql(
                        "insert into app.meetings_attendee (tenant_id, meeting_id, position, attendee_id, person_id, name, post, role,"
                                + " probationary, votes, presence, reason, reason_text)"
                                + " values (?, ?, ?, uuidv7(), ?, ?, '', ?, false, true, ?, ?, '')")
                .params(Arrays.asList(organization, meeting, positions++, who, name, role, presence, reason))
                .update();
    }

    public void speech(UUID meeting, String speaker, String content) {
        jdbc.sql(
                        "insert into app.meetings_speech (tenant_id, meeting_id, position, speech_id, speaker, post, leader, content)"
                                + " values (?, ?, ?, uuidv7(), ?, '', false, ?)")
                .params(Arrays.asList(organization, meeting, positions++, speaker, content))
                .update();
    }

    public void topic(UUID meeting, String topic) {
        jdbc.sql(
                        "insert into app.meetings_topic (tenant_id, meeting_id, position, topic_id, topic, material) values (?, ?, ?, uuidv7(), ?, '')")
                .params(Arrays.asList(organization, meeting, positions++, topic))
                .update();
    }

    public void task(UUID meeting, String task, LocalDate deadline, @Nullable LocalDate done) {
        jdbc.sql(
                        "insert into app.meetings_task (tenant_id, meeting_id, position, task_id, task, owner_name, deadline, done_on)"
                                + " values (?, ?, ?, uuidv7(), ?, 'Owner', ?, ?)")
                .params(Arrays.asList(organization, meeting, positions++, task, deadline, done))
                .update();
    }
}
