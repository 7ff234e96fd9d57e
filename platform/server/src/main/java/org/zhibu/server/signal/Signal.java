package org.zhibu.server.signal;

/**
 * Something changed in the database, on this node or on another one. It carries no data: whoever hears it reads again.
 *
 * @param topic what kind of thing
 * @param subject which one, or empty for all
 * @param own whether this node sent it
 */
public record Signal(String topic, String subject, boolean own) {
    /** After a lost connection nobody knows what was missed: everything may have changed. */
    static final String EVERYTHING = "*";

    /** Whether something of the topic may have changed. */
    public boolean isAbout(String wanted) {
        return topic.equals(wanted) || topic.equals(EVERYTHING);
    }
}
