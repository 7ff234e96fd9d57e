package org.zhibu.meetings.meeting;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.security.Access;
import org.zhibu.meetings.minutes.Head;
import org.zhibu.meetings.minutes.Minutes;

/** What became of the tasks of the meetings before (MEET-55, MEET-79). */
@Service
public class EarlierTasks {
    private static final int MANY = 50;

    private final JdbcClient jdbc;
    private final MeetingService meetings;
    private final Access access;

    EarlierTasks(JdbcClient jdbc, MeetingService meetings, Access access) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.access = access;
    }

    /** Tasks of earlier meetings of the kind (and group) that were open on the day of the last one, or still are. */
    @Transactional(readOnly = true)
    public List<EarlierTask> before(Minutes minutes) {
        access.require(MeetingPermissions.READ);
        meetings.read(minutes.id());
        Head head = minutes.head();
        LocalDate last = jdbc.sql(
                        "select max(held_on) from app.meetings_meeting where state = 'ARCHIVED' and kind = :kind"
                                + " and group_id is not distinct from :group and held_on < :day")
                .param("kind", head.kind().name())
                .param("group", head.group(), java.sql.Types.OTHER)
                .param("day", head.date())
                .query(LocalDate.class)
                .optional()
                .orElse(null);
        if (last == null) {
            return List.of();
        }
        return jdbc.sql(
                        "select m.id as meeting_id, m.title, m.held_on as date, t.task_id, t.task, t.owner_name, t.deadline, t.done_on"
                                + " from app.meetings_meeting m join app.meetings_task t on t.tenant_id = m.tenant_id and t.meeting_id = m.id"
                                + " where m.state = 'ARCHIVED' and m.kind = :kind and m.group_id is not distinct from :group"
                                + " and m.held_on < :day and (t.done_on is null or t.done_on >= :last)"
                                + " order by m.held_on, m.id, t.position limit :many")
                .param("kind", head.kind().name())
                .param("group", head.group(), java.sql.Types.OTHER)
                .param("day", head.date())
                .param("last", last)
                .param("many", MANY)
                .query(EarlierTask.class)
                .list();
    }
}
