package org.zhibu.api.meeting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.event.DomainEvent;
import org.zhibu.api.event.EventType;
import org.zhibu.api.people.DecidingBody;

/**
 * A resolution (决议) was passed by more than half of those expected with a vote (MEET-70). Told once the minutes are signed and
 * archived, one event for each vote that passed; nothing is told of what was refused.
 *
 * @param meeting id of the meeting in the module that keeps it
 * @param vote id of the vote; the same resolution is never told under another one
 * @param body the general meeting, the branch's committee, or the Party committee; groups pass no resolutions
 * @param matter what was voted on, in the words of the minutes
 * @param business what kind of matter: ORDINARY, ADMISSION, CONVERSION, EXTENSION, CANCELLATION, DISCIPLINE, DISPOSAL, ACTIVIST,
 *     CANDIDATE, COMMITTEE_APPROVAL, LEAGUE_RECOMMENDATION, ELECTION
 * @param person whom it is about; null where it is about nobody
 * @param number of the resolution, empty without one
 * @param text of the resolution (MEET-78), empty without one
 * @param passedOn day of the meeting
 * @param expected with a vote, present or not
 * @param present with a vote
 * @param yes with those handed in in writing
 * @param link page of the minutes, without leading slash
 * @param secret whether it was a secret ballot; false in events of before the field was there
 */
@EventType("meetings.resolutionPassed")
public record ResolutionPassed(
        UUID meeting,
        UUID vote,
        DecidingBody body,
        String matter,
        String business,
        @Nullable UUID person,
        String number,
        String text,
        LocalDate passedOn,
        int expected,
        int present,
        int yes,
        int no,
        int abstain,
        String link,
        boolean secret)
        implements DomainEvent {}
