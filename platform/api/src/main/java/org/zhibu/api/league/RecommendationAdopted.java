package org.zhibu.api.league;

import java.time.LocalDate;
import java.util.UUID;
import org.zhibu.api.event.DomainEvent;
import org.zhibu.api.event.EventType;

/**
 * The league recommended a member of it to the Party's branch (推优, LEAG-02 to LEAG-05). Told once, when the league's committee has
 * reviewed the recommendation after its notice and hands it over; nothing is told of who was not recommended. It can be for an
 * activist as well as for a candidate: where the person stands says which.
 *
 * @param recommendation id in the module that keeps it; the same is never told under another one
 * @param person whom it is about, of the organisation's own register
 * @param league the league branch that recommends
 * @param adoptedOn day of the meeting that recommended
 * @param expected of its members with a vote, present or not
 * @param present members with a vote who were there
 * @param yes of the votes cast
 * @param text what the league says of the person; empty without one
 */
@EventType("league.recommendationAdopted")
public record RecommendationAdopted(
        UUID recommendation,
        UUID person,
        String league,
        LocalDate adoptedOn,
        int expected,
        int present,
        int yes,
        String text)
        implements DomainEvent {}
