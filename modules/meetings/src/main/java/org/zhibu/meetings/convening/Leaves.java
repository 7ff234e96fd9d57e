package org.zhibu.meetings.convening;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.meetings.meeting.MeetingPermissions;
import org.zhibu.meetings.meeting.MeetingService;
import org.zhibu.meetings.minutes.AbsenceReason;
import org.zhibu.meetings.minutes.AttendanceRules;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingState;
import org.zhibu.meetings.minutes.Minutes;

/** Between the notice and the meeting: who has seen the notice (MEET-32), who asks leave and gets it (MEET-37, MEET-38). */
@Service
public class Leaves {
    private final JdbcClient jdbc;
    private final MeetingService meetings;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Leaves(JdbcClient jdbc, MeetingService meetings, Access access, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the user is called to the meeting and it has not begun. */
    @Transactional(readOnly = true)
    public boolean amICalled(Minutes minutes) {
        access.require(MeetingPermissions.READ);
        return minutes.state() == MeetingState.NOTIFIED
                && minutes.attendees().stream().anyMatch(a -> meetings.isMe(a.person()));
    }

    /** What the user asked of the meeting. */
    @Transactional(readOnly = true)
    public Optional<Leave> mine(MeetingId id) {
        access.require(MeetingPermissions.READ);
        return find(id, me());
    }

    /** What was asked of a meeting that the user convenes; those that wait come first. */
    @Transactional(readOnly = true)
    public List<Leave> of(Minutes minutes) {
        access.require(MeetingPermissions.READ);
        if (!meetings.mayConvene(minutes)) {
            return List.of();
        }
        return jdbc.sql("select * from app.meetings_leave where meeting_id = ? order by state <> 'ASKED', asked_at")
                .param(minutes.id().value())
                .query(Leave.class)
                .list();
    }

    /** Who has seen the notice of a meeting that the user convenes. */
    @Transactional(readOnly = true)
    public Set<UUID> seenBy(Minutes minutes) {
        access.require(MeetingPermissions.READ);
        if (!meetings.mayConvene(minutes)) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("select person_id from app.meetings_receipt where meeting_id = ?")
                .param(minutes.id().value())
                .query(UUID.class)
                .list());
    }

    /** The user has seen the notice. */
    @Transactional
    public void received(MeetingId id) {
        requireCalled(meetings.read(id));
        receipt(id);
        meetings.follow(id);
    }

    /** Asks leave, or asks anew after a refusal. Some meetings allow none but for duty (MEET-37). */
    @Transactional
    public void ask(MeetingId id, AbsenceReason reason, String text) {
        Minutes minutes = meetings.read(id);
        requireCalled(minutes);
        if (reason == AbsenceReason.NO_LEAVE) {
            throw new RefusedException(
                    Finding.block("MEET-37", "meetings.refused.leaveReason").at("reason"));
        }
        if (reason == AbsenceReason.OTHER && text.isBlank()) {
            throw new RefusedException(
                    Finding.block("MEET-37", "input.required").at("reasonText"));
        }
        if (!AttendanceRules.allowsLeave(minutes.head().kind(), reason)) {
            throw new RefusedException(
                    Finding.block("MEET-37", "meetings.rule.noLeaveHere").at("reason"));
        }
        int rows = jdbc.sql(
                        "insert into app.meetings_leave (meeting_id, person_id, person_name, reason, reason_text, asked_at)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict (tenant_id, meeting_id, person_id) do update set"
                                + " reason = excluded.reason, reason_text = excluded.reason_text, asked_at = excluded.asked_at,"
                                + " state = 'ASKED', answer = '', answered_by = '' where meetings_leave.state <> 'GRANTED'")
                .params(id.value(), me(), access.user().name(), reason.name(), text.strip(), OffsetDateTime.now(clock))
                .update();
        if (rows == 0) {
            throw new RefusedException(Finding.block("MEET-37", "meetings.refused.leaveGranted"));
        }
        receipt(id);
        audit.record("meetings.askLeave", minutes.head().title());
        meetings.follow(id);
    }

    /** Grants or refuses leave; a refusal says why. */
    @Transactional
    public void answer(MeetingId id, UUID person, boolean granted, String answer) {
        access.require(MeetingPermissions.READ);
        Minutes minutes = meetings.read(id);
        if (!meetings.mayConvene(minutes)) {
            throw new RefusedException(Finding.block("", "access.refused"));
        }
        if (!granted && answer.isBlank()) {
            throw new RefusedException(Finding.block("", "input.required").at("answer"));
        }
        int rows = jdbc.sql("update app.meetings_leave set state = ?, answer = ?, answered_by = ?"
                        + " where meeting_id = ? and person_id = ? and state = 'ASKED'")
                .params(
                        granted ? "GRANTED" : "REFUSED",
                        answer.strip(),
                        access.user().name(),
                        id.value(),
                        person)
                .update();
        if (rows == 0) {
            throw new RefusedException(Finding.block("", "meetings.refused.leaveAnswered"));
        }
        audit.record("meetings.answerLeave", minutes.head().title());
        meetings.follow(id);
    }

    private void requireCalled(Minutes minutes) {
        if (!amICalled(minutes)) {
            throw new RefusedException(Finding.block("MEET-37", "meetings.refused.notCalled"));
        }
    }

    private void receipt(MeetingId id) {
        jdbc.sql("insert into app.meetings_receipt (meeting_id, person_id, seen_at) values (?, ?, ?)"
                        + " on conflict do nothing")
                .params(id.value(), me(), OffsetDateTime.now(clock))
                .update();
    }

    private Optional<Leave> find(MeetingId id, UUID person) {
        return jdbc.sql("select * from app.meetings_leave where meeting_id = ? and person_id = ?")
                .params(id.value(), person)
                .query(Leave.class)
                .optional();
    }

    private UUID me() {
        return access.user().person().value();
    }
}
