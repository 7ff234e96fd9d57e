package org.zhibu.meetings.meeting;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhibu.api.event.Events;
import org.zhibu.api.meeting.ResolutionPassed;
import org.zhibu.api.people.DecidingBody;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.Minutes;

/** Tells the other modules which resolutions the archived minutes hold. */
@Component
class Resolutions {
    private final Events events;

    Resolutions(Events events) {
        this.events = events;
    }

    /** In the transaction that archives. */
    void tell(Minutes minutes) {
        int expected = minutes.headcount().votersExpected();
        body(minutes.head().kind())
                .ifPresent(body -> minutes.votes().stream()
                        .filter(vote -> vote.passed(expected))
                        .forEach(vote -> events.publish(new ResolutionPassed(
                                minutes.id().value(),
                                vote.id(),
                                body,
                                vote.matter(),
                                minutes.text().resolutionNo(),
                                minutes.head().date(),
                                expected,
                                vote.yes(),
                                vote.no(),
                                vote.abstain(),
                                "m/meetings/" + minutes.id().value()))));
    }

    private static Optional<DecidingBody> body(MeetingKind kind) {
        return switch (kind) {
            case GENERAL_MEETING -> Optional.of(DecidingBody.GENERAL_MEETING);
            case BRANCH_COMMITTEE -> Optional.of(DecidingBody.BRANCH_COMMITTEE);
            default -> Optional.empty();
        };
    }
}
