package org.zhibu.server.inbox;

/** How tasks are sorted by the day on which they are due. */
public enum TaskBox {
    OPEN("state = 'OPEN'"),
    OVERDUE("state = 'OPEN' and due < :today"),
    TODAY("state = 'OPEN' and due = :today"),
    WEEK("state = 'OPEN' and due > :today and due <= :weekEnd"),
    LATER("state = 'OPEN' and (due is null or due > :weekEnd)"),
    DONE("state <> 'OPEN'");

    private final String condition;

    TaskBox(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
