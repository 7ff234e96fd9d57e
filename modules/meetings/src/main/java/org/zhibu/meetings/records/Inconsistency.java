package org.zhibu.meetings.records;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something in the records that does not fit (DASH-10).
 *
 * @param what COUNTS, UNSIGNED or TASK
 * @param detail numbers, or the task and its owner
 */
public record Inconsistency(String what, UUID meeting, String title, LocalDate date, String detail) {}
