package org.zhibu.meetings.meeting;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.security.Access;

/** Which meetings the user may see, as a part of statements that call the meeting {@code m}. */
@Component
public class MeetingSight {
    /** True for what the user may see; its parameters are given by {@link #bind}. */
    public static final String SQL = """
            (:all or m.state = 'ARCHIVED' or m.chair_id = :me or m.recorder_id = :me or m.group_id = any(:led)
                or (m.state <> 'DRAFT' and exists (select from app.meetings_attendee a where a.meeting_id = m.id and a.person_id = :me)))
            """;

    private final Access access;
    private final MeetingRights rights;

    MeetingSight(Access access, MeetingRights rights) {
        this.access = access;
        this.rights = rights;
    }

    public JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        return statement
                .param("all", access.has(MeetingPermissions.READ_ALL))
                .param("me", rights.me())
                .param("led", rights.ledGroups().toArray(UUID[]::new));
    }
}
