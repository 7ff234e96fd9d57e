package org.zhibu.meetings.meeting;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.organization.PartyGroup;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.meetings.minutes.Head;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingState;
import org.zhibu.meetings.minutes.Minutes;

/** Whose meeting it is: beyond posts, a leader writes for the own group, a recorder for the meetings entrusted to him or her. */
@Component
class MeetingRights {
    private final Access access;
    private final Organizations organizations;
    private final JdbcClient jdbc;

    MeetingRights(Access access, Organizations organizations, JdbcClient jdbc) {
        this.access = access;
        this.organizations = organizations;
        this.jdbc = jdbc;
    }

    UUID me() {
        return access.user().person().value();
    }

    /** Groups that the user leads today. */
    List<UUID> ledGroups() {
        PersonId me = access.user().person();
        return organizations.groups().stream()
                .filter(g -> me.equals(g.leader()))
                .map((PartyGroup g) -> g.id().value())
                .toList();
    }

    boolean maySee(Minutes minutes) {
        return minutes.state() == MeetingState.ARCHIVED
                || mayWrite(minutes.id(), minutes.head())
                || access.has(MeetingPermissions.READ_ALL)
                || me().equals(minutes.head().chair())
                || minutes.attendees().stream().anyMatch(a -> me().equals(a.person()));
    }

    boolean mayWrite(Head head) {
        return access.has(MeetingPermissions.WRITE) || leads(head) || isRecorder(head);
    }

    /** As {@link #mayWrite(Head)}, and whoever was named to help the recorder of this meeting. */
    boolean mayWrite(MeetingId id, Head head) {
        return mayWrite(head)
                || jdbc.sql("select exists (select from app.meetings_recorder where meeting_id = ? and person_id = ?)")
                        .params(id.value(), me())
                        .query(Boolean.class)
                        .single();
    }

    /** Whether the user may prepare the meeting and move it on its way; a recorder only writes. */
    boolean mayConvene(Head head) {
        return access.has(MeetingPermissions.WRITE) || leads(head);
    }

    void requireWrite(Head head) {
        require(mayWrite(head));
    }

    void requireWrite(MeetingEntity meeting) {
        require(mayWrite(meeting.id(), meeting.head));
    }

    void requireConvene(Head head) {
        require(mayConvene(head));
    }

    static void require(boolean allowed) {
        if (!allowed) {
            throw new RefusedException(Finding.block("", "access.refused"));
        }
    }

    private boolean leads(Head head) {
        return head.kind().ofGroup()
                && access.has(MeetingPermissions.WRITE_GROUP)
                && ledGroups().contains(Objects.requireNonNull(head.group()));
    }

    private boolean isRecorder(Head head) {
        return head.recorder() != null && head.recorder().equals(me());
    }
}
