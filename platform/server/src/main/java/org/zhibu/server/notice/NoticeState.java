package org.zhibu.server.notice;

/** Where a notice stands. {@link #ENDED} is not kept: it follows from the last day. */
public enum NoticeState {
    DRAFT,
    PUBLIC,
    ENDED,
    CONCLUDED;

    public String messageKey() {
        return "notice.state." + name();
    }
}
