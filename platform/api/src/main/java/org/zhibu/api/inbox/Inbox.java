package org.zhibu.api.inbox;

import java.util.Collection;

/**
 * The tasks of the current organisation. Calls belong in the transaction of the act that makes or ends a task, so that both happen
 * or neither does. A task is known by its source and key; telling the same twice changes nothing.
 */
public interface Inbox {
    /**
     * Opens a task, or brings an open one up to date. One that was done or withdrawn opens again, as if it were new.
     *
     * @throws IllegalArgumentException when the task names nobody who could do it
     */
    void put(Task task);

    /**
     * The tasks of one thing at once: those whose key begins with the prefix are exactly these from now on. Others of the prefix that
     * are open end as done.
     */
    void keepOnly(String source, String keyPrefix, Collection<Task> tasks);

    /** Ends a task because it was done; nothing happens when there is none open. */
    void done(String source, String key);

    /** Ends a task that nobody needs to do any more; nothing happens when there is none open. */
    void withdraw(String source, String key);
}
