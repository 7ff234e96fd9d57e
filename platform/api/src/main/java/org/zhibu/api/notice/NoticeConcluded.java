package org.zhibu.api.notice;

import java.time.LocalDate;
import org.zhibu.api.event.DomainEvent;
import org.zhibu.api.event.EventType;

/**
 * A notice was concluded (DEV-49): its days are over, and every objection is answered.
 *
 * @param step code of the step that waits for it, as in {@link NoticeDraft#step}; empty when none does
 * @param from first day of the round that counts
 * @param to its last day, which may be later than it was when the notice was published
 */
@EventType("notices.concluded")
public record NoticeConcluded(
        NoticeId notice, String step, NoticeOutcome outcome, LocalDate from, LocalDate to, LocalDate concludedOn)
        implements DomainEvent {}
