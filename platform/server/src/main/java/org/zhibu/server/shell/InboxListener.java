package org.zhibu.server.shell;

/** A page, or the frame around it, that shows something of the tasks and draws it again when one comes or goes. */
public interface InboxListener {
    /** Called with the session locked. */
    void inboxChanged();
}
