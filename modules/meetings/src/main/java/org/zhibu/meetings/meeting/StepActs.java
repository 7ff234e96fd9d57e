package org.zhibu.meetings.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhibu.api.document.Numbering;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.meetings.minutes.Presence;

/** What a step does to a meeting, once nothing speaks against it. */
@Component
class StepActs {
    private final Invitations invitations;
    private final Autographs autographs;
    private final Excuses excuses;
    private final Numbering numbering;
    private final Access access;
    private final Clock clock;

    StepActs(
            Invitations invitations,
            Autographs autographs,
            Excuses excuses,
            Numbering numbering,
            Access access,
            Clock clock) {
        this.invitations = invitations;
        this.autographs = autographs;
        this.excuses = excuses;
        this.numbering = numbering;
        this.access = access;
        this.clock = clock;
    }

    void carryOut(MeetingEntity meeting, MeetingEvent event, String reason) {
        LocalDate today = LocalDate.now(clock);
        switch (event) {
            case CONSENT ->
                meeting.milestones = meeting.milestones.consent(access.user().name(), today);
            case NOTIFY -> {
                invitations.bringUpToDate(meeting);
                meeting.milestones = meeting.milestones.notified(
                        invitations.members(meeting.head).size(), today);
            }
            case RECORD -> {
                invitations.bringUpToDate(meeting);
                meeting.milestones = meeting.milestones.past(
                        written(reason), invitations.members(meeting.head).size(), today);
            }
            case HOLD -> {
                invitations.bringUpToDate(meeting);
                excuse(meeting);
            }
            case COMPLETE, REOPEN -> {
                autographs.drop(meeting.id());
                meeting.signatures.clear();
                meeting.attendees.replaceAll(a -> a.signed(null, false));
            }
            case ARCHIVE ->
                meeting.milestones = meeting.milestones.archived(
                        numbering.next(
                                ArchiveSeries.ARCHIVE.code(),
                                meeting.head.date().getYear()),
                        today,
                        meeting.head.kind().ofGroup() ? meeting.head.chairName() : meeting.head.recorderName());
            case CANCEL -> {
                meeting.milestones = meeting.milestones.cancelled(written(reason));
            }
        }
    }

    /** Who got leave before is absent with that reason, until somebody notes that she or he came after all. */
    private void excuse(MeetingEntity meeting) {
        Map<UUID, Excuses.Granted> granted = excuses.granted(meeting.id());
        meeting.attendees.replaceAll(a -> {
            Excuses.Granted leave =
                    a.presence() == Presence.UNKNOWN && a.person() != null ? granted.get(a.person()) : null;
            return leave == null ? a : a.stayedAway(leave.reason(), leave.text());
        });
    }

    private static String written(String reason) {
        if (reason.isBlank()) {
            throw new RefusedException(Finding.block("", "input.required").at("reason"));
        }
        return reason.strip();
    }
}
