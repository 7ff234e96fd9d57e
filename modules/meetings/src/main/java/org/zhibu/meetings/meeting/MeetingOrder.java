package org.zhibu.meetings.meeting;

/** What lists of meetings are sorted by. */
public enum MeetingOrder {
    DATE("m.held_on {0}, m.starts_at {0}"),
    KIND("m.kind {0}"),
    TITLE("m.title collate \"zh-x-icu\" {0}"),
    PLACE("m.place collate \"zh-x-icu\" {0}"),
    CHAIR("m.chair_name collate \"zh-x-icu\" {0}"),
    STATE("m.state {0}");

    private final String sql;

    MeetingOrder(String sql) {
        this.sql = sql;
    }

    String by(boolean ascending) {
        return sql.replace("{0}", ascending ? "asc" : "desc") + ", m.held_on desc, m.id desc";
    }
}
