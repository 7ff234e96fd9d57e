package org.zhibu.api.event;

/**
 * Receives events of one type; a bean of the platform or of a module. Each event comes once, in order, inside of a transaction
 * of its organisation in which the portal also notes the delivery: what the listener writes and the note stand or fall together.
 * What a listener does outside of the database, such as sending a message, can happen again after a failure.
 *
 * <p>An exception rolls the work back; the delivery is tried again after a pause, and parked after some tries. Meanwhile later
 * events of the same organisation wait for this listener, and for no other. While the module is switched off its events are kept.
 */
public interface EventListener<E extends DomainEvent> {
    /** Name under which deliveries are noted, {@code <owner>.<purpose>}. It never changes: a new name gets every event again. */
    String name();

    /** What is listened to. */
    Class<E> type();

    /** Does the listener's work, on behalf of the portal and not of a user. */
    void on(E event);
}
