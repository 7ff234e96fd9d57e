package org.zhibu.meetings.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.api.security.Access;
import org.zhibu.meetings.minutes.Head;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingState;
import org.zhibu.meetings.minutes.Minutes;

/** What the guards of steps have to know beside the minutes. */
@Component
class Situations {
    private final PolicyNumbers numbers;
    private final Invitations invitations;
    private final ServedKinds served;
    private final Excuses excuses;
    private final Forwarded forwarded;
    private final Postponements postponements;
    private final Access access;
    private final Clock clock;

    Situations(
            PolicyNumbers numbers,
            Invitations invitations,
            ServedKinds served,
            Excuses excuses,
            Forwarded forwarded,
            Postponements postponements,
            Access access,
            Clock clock) {
        this.numbers = numbers;
        this.invitations = invitations;
        this.served = served;
        this.excuses = excuses;
        this.forwarded = forwarded;
        this.postponements = postponements;
        this.access = access;
        this.clock = clock;
    }

    Transition.Situation of(Minutes minutes) {
        Head head = minutes.head();
        return new Transition.Situation(
                LocalDate.now(clock),
                numbers.at(head.date()),
                invitations.usualChairs(head.kind(), Optional.ofNullable(head.group())).stream()
                        .map(p -> p.id().value())
                        .collect(Collectors.toSet()),
                access.has(MeetingPermissions.CONSENT),
                minutes.state() == MeetingState.HELD ? excuses.unexcused(head.date()) : Map.of(),
                minutes.state() == MeetingState.HELD ? forwarded.topicsOf(minutes.id()) : Set.of(),
                served.called(minutes),
                minutes.head().kind() == MeetingKind.DEMOCRATIC_LIFE && postponements.granted(minutes.id()));
    }
}
