package org.zhibu.server.table;

/**
 * A cell that is not empty.
 *
 * @param column from 0
 * @param text as typed; a number as the file holds it, a day as {@code 2026-03-31}, an error as shown
 * @param formula whether a formula made the value
 */
public record Cell(int column, Kind kind, String text, boolean formula) {
    /** What a cell holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        ERROR
    }
}
