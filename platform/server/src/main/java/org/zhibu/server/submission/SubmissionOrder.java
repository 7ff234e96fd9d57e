package org.zhibu.server.submission;

/** What lists of submissions are sorted by. */
public enum SubmissionOrder {
    RECENT("coalesce(x.handed_in_on, x.begun_on)"),
    DUE("x.due_on"),
    TITLE("e.title"),
    STATE("x.state"),
    SENDER("x.sender_name"),
    ADDRESSEE("x.addressee_name");

    private final String column;

    SubmissionOrder(String column) {
        this.column = column;
    }

    String sql(boolean ascending) {
        return " order by " + column + (ascending ? " asc" : " desc") + " nulls last, x.id desc";
    }
}
