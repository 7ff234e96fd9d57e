package org.zhibu.server.shell;

/** A page that looks again when something of a topic changed, on whichever node. */
public interface SignalListener {
    /** What the page shows. */
    String topic();

    /** Called with the session locked. */
    void signalled();
}
