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
    /** Before the topics that pages of one organisation follow. */
    static final String LIVE = "live:";

    /** Whether it is told to {@link org.zhibu.api.live.LivePage}s of one organisation and to nobody else. */
    public boolean isLive() {
        return topic.startsWith(LIVE);
    }

    /** Whether live pages have to be asked at all. */
    public boolean concernsLivePages() {
        return isLive() || topic.equals(EVERYTHING);
    }

    /** Whether pages that follow the live topic have to look again: it, a part of it, or the whole that it is a part of changed. */
    public boolean isLiveAbout(String wanted) {
        if (wanted.isEmpty() || topic.equals(EVERYTHING)) {
            return !wanted.isEmpty();
        }
        return isLive()
                && (within(wanted, topic.substring(LIVE.length())) || within(topic.substring(LIVE.length()), wanted));
    }

    private static boolean within(String part, String whole) {
        return part.equals(whole) || part.startsWith(whole + "/");
    }

    /** Whether something of the topic may have changed. */
    public boolean isAbout(String wanted) {
        return topic.equals(wanted) || topic.equals(EVERYTHING);
    }
}
