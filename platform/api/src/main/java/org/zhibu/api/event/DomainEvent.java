package org.zhibu.api.event;

/**
 * Something that happened in an organisation: a past-tense record that carries ids and dates, no more personal data than its
 * readers need, and is annotated with {@link EventType}. It is kept as JSON, so a field that is added later is empty in events
 * that were published before: give it a meaning for that case in the record's compact constructor.
 */
public interface DomainEvent {}
