package org.zhibu.server.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Working days, computed.
 *
 * @param known years whose holidays are known
 * @param exceptions days that differ from Monday to Friday: true for work, false for a holiday
 */
record HolidayYears(Set<Integer> known, Map<LocalDate, Boolean> exceptions) {
    HolidayYears {
        known = Set.copyOf(known);
        exceptions = Map.copyOf(exceptions);
    }

    boolean isWorkingDay(LocalDate day) {
        Boolean exception = exceptions.get(day);
        return exception == null ? isWeekday(day) : exception;
    }

    LocalDate plus(LocalDate from, int workingDays) {
        int step = Integer.signum(workingDays);
        LocalDate day = from;
        for (int left = Math.abs(workingDays); left > 0; ) {
            day = day.plusDays(step);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    int count(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return 0;
        }
        // whole weeks have five days; what is left and the exceptions are looked at one by one
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        long count = days / 7 * 5;
        count += from.datesUntil(from.plusDays(days % 7))
                .filter(HolidayYears::isWeekday)
                .count();
        for (Map.Entry<LocalDate, Boolean> exception : exceptions.entrySet()) {
            LocalDate day = exception.getKey();
            if (!day.isBefore(from) && !day.isAfter(to) && exception.getValue() != isWeekday(day)) {
                count += exception.getValue() ? 1 : -1;
            }
        }
        return Math.toIntExact(count);
    }

    List<Integer> unknown(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .filter(y -> !known.contains(y))
                .boxed()
                .toList();
    }

    static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }
}
