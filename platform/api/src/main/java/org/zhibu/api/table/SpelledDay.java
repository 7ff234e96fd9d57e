package org.zhibu.api.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days as people spell them: 1970.5, 1970-05-01, 1970年5月1日, 19700501, and what a spreadsheet makes of them. */
public final class SpelledDay {
    /** What a cell says of a day. */
    public sealed interface Reading {}

    /** @param monthOnly whether the day is not said; the first of the month then stands for it */
    public record Day(LocalDate date, boolean monthOnly) implements Reading {}

    /** A number in which a spreadsheet counts days, without the format that would show it as one. */
    public record Serial(LocalDate date) implements Reading {}

    /** Why it is no day. */
    public enum Problem implements Reading {
        /** As a number, October looks like January. */
        AMBIGUOUS,
        UNREADABLE,
        /** Spelled well, but no calendar has it. */
        IMPOSSIBLE
    }

    private static final Pattern FULL =
            Pattern.compile("(\\d{4})(?:年|[./\\-])(\\d{1,2})(?:月|[./\\-])(\\d{1,2})[日号]?(?:[ T]\\d{1,2}:\\d{2}.*)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:年|[./\\-])(\\d{1,2})月?");
    private static final Pattern EIGHT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SIX = Pattern.compile("((?:18|19|20)\\d{2})(\\d{2})");
    private static final Pattern LOST_ZERO = Pattern.compile("\\d{4}\\.1");
    private static final Pattern SERIAL = Pattern.compile("[1-7]\\d{4}");

    private SpelledDay() {}

    /** The day of a cell. */
    public static Reading read(Cell cell) {
        String text = Cell.compatible(cell.plain()).replaceAll("\\s*([年月日号./\\-])\\s*", "$1");
        if (cell.kind() == Cell.Kind.NUMBER) {
            if (LOST_ZERO.matcher(text).matches()) {
                return Problem.AMBIGUOUS;
            }
            if (SERIAL.matcher(text).matches()) {
                return new Serial(LocalDate.of(1899, 12, 30).plusDays(Long.parseLong(text)));
            }
        }
        Matcher matcher = FULL.matcher(text);
        if (matcher.matches() || (matcher = EIGHT.matcher(text)).matches()) {
            return day(matcher.group(1), matcher.group(2), matcher.group(3), false);
        }
        if ((matcher = MONTH.matcher(text)).matches() || (matcher = SIX.matcher(text)).matches()) {
            return day(matcher.group(1), matcher.group(2), "1", true);
        }
        return Problem.UNREADABLE;
    }

    private static Reading day(String year, String month, String day, boolean monthOnly) {
        try {
            return new Day(
                    LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)), monthOnly);
        } catch (DateTimeException impossible) {
            return Problem.IMPOSSIBLE;
        }
    }
}
