package org.zhibu.meetings.demo;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.organization.PartyGroup;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingState;

/** One invented meeting, before it is written. */
record DemoMeeting(
        UUID id,
        MeetingKind kind,
        MeetingState state,
        LocalDate date,
        @Nullable PartyGroup group,
        PersonSummary chair,
        PersonSummary recorder,
        Scene scene,
        String place,
        String archiveNo) {
    DemoMeeting with(MeetingState other, String number) {
        return new DemoMeeting(id, kind, other, date, group, chair, recorder, scene, place, number);
    }

    boolean held() {
        return state == MeetingState.TO_SIGN || state == MeetingState.ARCHIVED;
    }

    Optional<UUID> groupId() {
        return Optional.ofNullable(group).map(g -> g.id().value());
    }
}
