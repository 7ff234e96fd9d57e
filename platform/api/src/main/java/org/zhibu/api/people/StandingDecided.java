package org.zhibu.api.people;

import java.time.LocalDate;
import java.util.UUID;
import org.zhibu.api.event.DomainEvent;
import org.zhibu.api.event.EventType;

/**
 * A decision on a person's standing was recorded, in the organisation that keeps the person. Reversals and amendments are told too:
 * whoever needs the standing as it is now asks {@link Membership}. The entry in the register ({@link StatusAct#REGISTER}) is not told.
 *
 * @param decision id of the row in the {@link StatusHistory}
 * @param from status before
 * @param to status after; the same as {@code from} for a side state or the end of the record
 * @param effectiveFrom first day on which it counts; may lie before or after the day of the record
 */
@EventType("people.standingDecided")
public record StandingDecided(
        PersonId person,
        UUID decision,
        StatusAct act,
        PoliticalStatus from,
        PoliticalStatus to,
        LocalDate effectiveFrom)
        implements DomainEvent {}
