package org.zhibu.development.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;

/** Days as one counts them with a calendar in the hand, not by the code that is tested. */
final class PlainDays {
    private PlainDays() {}

    /** The same day some months on, or the last of that month where it has no such day. */
    static LocalDate months(LocalDate day, int number) {
        int month = day.getYear() * 12 + day.getMonthValue() - 1 + number;
        YearMonth there = YearMonth.of(month / 12, month % 12 + 1);
        return there.atDay(Math.min(day.getDayOfMonth(), there.lengthOfMonth()));
    }

    /** The last of so many working days after the day; no holidays are known of 2027 and later. */
    static LocalDate working(LocalDate day, int number) {
        LocalDate found = day;
        for (int left = number; left > 0; ) {
            found = found.plusDays(1);
            if (found.getDayOfWeek() != DayOfWeek.SATURDAY && found.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return found;
    }
}
