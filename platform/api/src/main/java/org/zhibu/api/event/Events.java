package org.zhibu.api.event;

/** Where events are published. */
public interface Events {
    /**
     * Keeps the event with everything else that the caller's transaction writes; it is delivered after the commit, or never when
     * there is none. Listeners see the events of an organisation in the order of the commits.
     *
     * @throws IllegalStateException outside of a writing transaction of an organisation
     */
    void publish(DomainEvent event);
}
