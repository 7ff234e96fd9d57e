package org.zhibu.server.calendar;

import java.time.LocalDate;

/** A day that differs from Monday to Friday. */
public record HolidayDay(LocalDate day, boolean works, String name) {}
