package org.zhibu.server.calendar;

/**
 * A year whose holidays are known.
 *
 * @param loadedBy a dash for what came with the portal
 */
public record HolidayYear(int year, String source, String loadedBy, int holidays, int madeUp) {}
