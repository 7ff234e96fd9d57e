package org.zhibu.meetings.meeting;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhibu.api.document.Numbering;
import org.zhibu.api.event.Events;
import org.zhibu.api.meeting.ResolutionPassed;
import org.zhibu.api.people.DecidingBody;
import org.zhibu.meetings.minutes.Headcount;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Vote;
import org.zhibu.meetings.minutes.VoteResult;
import org.zhibu.meetings.minutes.VoteRules;

/** Numbers the resolutions of archived minutes, one for each vote that passed, and tells them to the other modules. */
@Component
class Resolutions {
    private final Events events;
    private final Numbering numbering;
    private final PolicyNumbers numbers;

    Resolutions(Events events, Numbering numbering, PolicyNumbers numbers) {
        this.events = events;
        this.numbering = numbering;
        this.numbers = numbers;
    }

    /** In the transaction that archives. */
    void tell(MeetingEntity meeting) {
        Minutes signed = meeting.read();
        Optional<DecidingBody> body = body(signed.head().kind());
        if (body.isEmpty()) {
            return;
        }
        meeting.votes.replaceAll(vote -> passed(vote, signed) ? numbered(vote, signed) : vote);
        Minutes minutes = meeting.read();
        Headcount count = minutes.headcount();
        minutes.votes().stream()
                .filter(vote -> passed(vote, minutes))
                .forEach(vote -> events.publish(new ResolutionPassed(
                        minutes.id().value(),
                        vote.id(),
                        body.get(),
                        vote.matter(),
                        vote.business().name(),
                        vote.person(),
                        vote.decision().number(),
                        vote.decision().text(),
                        minutes.head().date(),
                        count.votersExpected(),
                        count.votersPresent(),
                        vote.yes(),
                        vote.no(),
                        vote.abstain(),
                        "m/meetings/" + minutes.id().value(),
                        vote.form().isSecret())));
    }

    private Vote numbered(Vote vote, Minutes minutes) {
        return vote.decided(vote.decision()
                .numbered(numbering.next(
                        ArchiveSeries.RESOLUTION.code(), minutes.head().date().getYear())));
    }

    private boolean passed(Vote vote, Minutes minutes) {
        return VoteRules.result(vote, minutes, numbers.at(minutes.head().date()).votes()) == VoteResult.PASSED;
    }

    private static Optional<DecidingBody> body(MeetingKind kind) {
        return switch (kind) {
            case GENERAL_MEETING -> Optional.of(DecidingBody.GENERAL_MEETING);
            case BRANCH_COMMITTEE -> Optional.of(DecidingBody.BRANCH_COMMITTEE);
            case PARTY_COMMITTEE -> Optional.of(DecidingBody.COMMITTEE);
            default -> Optional.empty();
        };
    }
}
