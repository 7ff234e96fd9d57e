package org.zhibu.meetings.convening;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.meetings.minutes.MeetingKind;

/**
 * A topic put forward for a meeting to come (MEET-33).
 *
 * @param groupName of a group meeting; else empty
 * @param opinion what the committee that puts it forward thinks (MEET-34); empty when a member proposes
 * @param important whether the general meeting has to decide (MEET-35)
 * @param sourceMeetingId the meeting that put it forward, or null
 * @param meetingId the meeting that took it, or null
 * @param answer why it was declined
 */
public record Proposal(
        UUID id,
        MeetingKind kind,
        @Nullable UUID groupId,
        String groupName,
        String topic,
        String reason,
        String opinion,
        boolean important,
        @Nullable UUID sourceMeetingId,
        UUID personId,
        String personName,
        LocalDate proposedOn,
        ProposalState state,
        @Nullable UUID meetingId,
        String answer,
        String answeredBy,
        @Nullable LocalDate answeredOn) {}
