package org.zhibu.meetings.demo;

import java.sql.Date;
import java.sql.Time;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.text.Messages;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingState;

/** Writes invented meetings, one batch for each table. */
@Component
class DemoRows {
    private static final int TASK_DAYS = 20;

    private final JdbcTemplate jdbc;
    private final Messages messages;

    DemoRows(JdbcTemplate jdbc, Messages messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    void write(List<DemoMeeting> meetings, List<PersonSummary> members) {
        jdbc.batchUpdate(
                "insert into app.meetings_meeting (id, kind, state, title, group_id, group_name, held_on, starts_at, ends_at, place,"
                        + " chair_id, chair_name, chair_post, recorder_id, recorder_name, member_total, opening, conclusions,"
                        + " summary, lecturer, lecture_theme, lecture_outline, notified_on, archive_no, archived_on, keeper)"
                        + " values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                meetings.stream().map(m -> head(m, members)).toList());
        List<Object[]> topics = new ArrayList<>();
        List<Object[]> speeches = new ArrayList<>();
        List<Object[]> tasks = new ArrayList<>();
        List<Object[]> signatures = new ArrayList<>();
        List<Object[]> votes = new ArrayList<>();
        for (DemoMeeting m : meetings) {
            numbered(m.scene().all("topic"), topics, (i, t) -> new Object[] {
                m.id(), i, UUID.randomUUID(), t, i == 0 ? m.scene().one("material") : ""
            });
            if (m.held()) {
                speeches(m, members, speeches);
                numbered(m.scene().all("task"), tasks, (i, t) -> new Object[] {
                    m.id(),
                    i,
                    UUID.randomUUID(),
                    t,
                    m.recorder().id().value(),
                    m.recorder().name(),
                    Date.valueOf(m.date().plusDays(TASK_DAYS)),
                    m.state() == MeetingState.ARCHIVED ? Date.valueOf(m.date().plusDays(TASK_DAYS - 3)) : null
                });
                numbered(
                        m.scene().all("vote"), votes, (i, t) -> new Object[] {m.id(), i, UUID.randomUUID(), t, m.id()});
            }
            if (m.state() == MeetingState.ARCHIVED) {
                signatures.add(signature(m, 0, "CHAIR", m.chair().name()));
                signatures.add(signature(m, 1, "RECORDER", m.recorder().name()));
            }
        }
        jdbc.batchUpdate(
                "insert into app.meetings_topic (meeting_id, position, topic_id, topic, material) values (?,?,?,?,?)",
                topics);
        jdbc.batchUpdate(
                "insert into app.meetings_speech (meeting_id, position, speech_id, person_id, speaker, post, leader, content)"
                        + " values (?,?,?,?,?,'',?,?)",
                speeches);
        jdbc.batchUpdate(
                "insert into app.meetings_task (meeting_id, position, task_id, task, owner_id, owner_name, deadline, done_on)"
                        + " values (?,?,?,?,?,?,?,?)",
                tasks);
        attendees(meetings, members);
        jdbc.batchUpdate(
                "insert into app.meetings_vote (meeting_id, position, vote_id, matter, form, written, yes, no, abstain)"
                        + " select ?, ?, ?, ?, 'SHOW_OF_HANDS', 0, count(*), 0, 0 from app.meetings_attendee a"
                        + " where a.meeting_id = ? and a.role = 'MEMBER' and a.votes and a.presence = 'PRESENT'",
                votes);
        jdbc.batchUpdate(
                "insert into app.meetings_signature (meeting_id, position, role, name, on_paper, signed_on, entered_by)"
                        + " values (?,?,?,?,true,?,?)",
                signatures);
    }

    private static Object[] signature(DemoMeeting m, int position, String role, String name) {
        return new Object[] {
            m.id(), position, role, name, Date.valueOf(m.date()), m.recorder().name()
        };
    }

    private Object[] head(DemoMeeting m, List<PersonSummary> members) {
        Scene scene = m.scene();
        boolean archived = m.state() == MeetingState.ARCHIVED;
        String group = m.group() == null ? "" : m.group().name();
        return new Object[] {
            m.id(),
            m.kind().name(),
            m.state().name(),
            messages.text(
                    "meetings.defaultTitle",
                    group,
                    String.valueOf(m.date().getMonthValue()),
                    messages.text(m.kind().messageKey())),
            m.groupId().orElse(null),
            group,
            Date.valueOf(m.date()),
            Time.valueOf(LocalTime.of(9, 0)),
            m.held() ? Time.valueOf(LocalTime.of(11, 0)) : null,
            m.place(),
            m.chair().id().value(),
            m.chair().name(),
            messages.text(post(m)),
            m.recorder().id().value(),
            m.recorder().name(),
            members.stream().filter(p -> belongs(m, p)).count(),
            m.held() ? messages.text("meetings.demoOpening", m.recorder().name()) : "",
            m.held() ? String.join("\n", scene.all("conclusion")) : "",
            m.held() ? scene.one("summary") : "",
            m.held() && !scene.one("lecturer").isEmpty() ? m.chair().name() : "",
            m.held() ? scene.one("theme") : "",
            m.held() ? scene.one("outline") : "",
            m.state() == MeetingState.DRAFT ? null : Date.valueOf(m.date().minusDays(4)),
            m.archiveNo(),
            archived ? Date.valueOf(m.date().plusDays(1)) : null,
            archived ? m.recorder().name() : ""
        };
    }

    private static void speeches(DemoMeeting m, List<PersonSummary> members, List<Object[]> rows) {
        List<PersonSummary> speakers = members.stream()
                .filter(p -> belongs(m, p) && !p.id().equals(m.chair().id()))
                .toList();
        List<String> words = m.scene().all("speech");
        boolean first = m.kind() == MeetingKind.LIFE_MEETING || m.kind() == MeetingKind.DEMOCRATIC_LIFE;
        int position = 0;
        if (first) {
            position = leader(m, rows, position);
        }
        for (int i = 0; i < words.size() && i < speakers.size(); i++) {
            PersonSummary speaker = speakers.get(i);
            rows.add(new Object[] {
                m.id(), position++, UUID.randomUUID(), speaker.id().value(), speaker.name(), false, words.get(i)
            });
        }
        if (!first) {
            leader(m, rows, position);
        }
    }

    private static int leader(DemoMeeting m, List<Object[]> rows, int position) {
        String words = m.scene().one("leader");
        if (words.isEmpty()) {
            return position;
        }
        rows.add(new Object[] {
            m.id(),
            position,
            UUID.randomUUID(),
            m.chair().id().value(),
            m.chair().name(),
            true,
            words
        });
        return position + 1;
    }

    /** Each member of the branch or group, some absent for a reason; speakers, chair and recorder are there. */
    private void attendees(List<DemoMeeting> meetings, List<PersonSummary> members) {
        UUID[] held =
                meetings.stream().filter(DemoMeeting::held).map(DemoMeeting::id).toArray(UUID[]::new);
        jdbc.update(
                "insert into app.meetings_attendee (meeting_id, position, attendee_id, person_id, name, post, role, probationary,"
                        + " votes, presence, reason, reason_text)"
                        + " select m.id, row_number() over (partition by m.id order by p.place) - 1, uuidv7(), p.id, p.name, '',"
                        + " 'MEMBER', not p.votes, p.votes, case when x.away then 'ABSENT' else 'PRESENT' end,"
                        + " case when x.away then (array['SICK','PERSONAL','DUTY','WORK_AWAY'])[1 + x.draw % 4] end, ''"
                        + " from app.meetings_meeting m cross join unnest(?::uuid[], ?::text[], ?::uuid[], ?::boolean[])"
                        + " with ordinality as p(id, name, group_id, votes, place)"
                        + " cross join lateral (select d.draw, d.draw % 9 = 0 and p.id not in (m.chair_id, m.recorder_id)"
                        + "   and not exists (select from app.meetings_speech s where s.meeting_id = m.id and s.person_id = p.id) as away"
                        + "   from (select abs(hashtext(p.place::text || m.held_on::text)) as draw) d) x"
                        + " where m.id = any (?) and (m.group_id is null or m.group_id = p.group_id)"
                        + " and (m.kind not in ('BRANCH_COMMITTEE','HEART_TALK','PARTY_COMMITTEE','COMMITTEE_OFFICE','LEADING_GROUP','DEMOCRATIC_LIFE')"
                        + " or p.place <= 5)",
                members.stream().map(p -> p.id().value()).toArray(UUID[]::new),
                members.stream().map(PersonSummary::name).toArray(String[]::new),
                members.stream().map(DemoRows::group).toArray(UUID[]::new),
                members.stream().map(p -> p.status().votes()).toArray(Boolean[]::new),
                held);
    }

    private static @Nullable UUID group(PersonSummary person) {
        return person.group() == null ? null : person.group().value();
    }

    private static String post(DemoMeeting m) {
        if (m.group() != null) {
            return "meetings.post.leader";
        }
        return m.kind().mayBeHeldBy(OrganizationLevel.BRANCH)
                ? "meetings.post.secretary"
                : "meetings.post.committeeSecretary";
    }

    private static boolean belongs(DemoMeeting m, PersonSummary person) {
        return m.groupId().isEmpty() || m.groupId().get().equals(group(person));
    }

    private interface Row {
        Object[] of(int position, String text);
    }

    private static void numbered(List<String> texts, List<Object[]> rows, Row row) {
        for (int i = 0; i < texts.size(); i++) {
            rows.add(row.of(i, texts.get(i)));
        }
    }
}
