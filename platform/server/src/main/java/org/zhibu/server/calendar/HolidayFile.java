package org.zhibu.server.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.zhibu.api.rule.Finding;

/**
 * A year's holidays and made-up working days as a table of text: day, kind and name in each line, apart by comma, semicolon or tab.
 * The whole is read before anything is said, so that all that is wrong can be mended at once.
 *
 * @param findings one for each line that cannot be read; the days count only when there are none
 */
record HolidayFile(List<HolidayDay> days, List<Finding> findings) {
    private static final int MAX_NAME = 40;
    private static final int MAX_FINDINGS = 50;
    private static final List<DateTimeFormatter> FORMATS = List.of(
            DateTimeFormatter.ofPattern("uuuu-M-d"),
            DateTimeFormatter.ofPattern("uuuu/M/d"),
            DateTimeFormatter.ofPattern("uuuu.M.d"),
            DateTimeFormatter.ofPattern("uuuu年M月d日"));
    /** How the State Council's tables write a day off and a day that is made up. */
    static final List<String> MARKS = List.of("休", "班");

    private static final Map<String, Boolean> KINDS =
            Map.of("休", false, "放假", false, "班", true, "上班", true, "off", false, "work", true);

    static HolidayFile read(int year, String text) {
        TreeMap<LocalDate, HolidayDay> days = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String stripped = line.replace("\uFEFF", "").strip();
            if (stripped.isEmpty() || (number == 1 && !Character.isDigit(stripped.charAt(0)))) {
                continue;
            }
            String[] cells = stripped.split("\\s*[,，;；\t]\\s*");
            Optional<Finding> wrong = wrong(year, cells, days, number);
            if (wrong.isPresent()) {
                findings.add(wrong.get());
            } else {
                LocalDate day = date(cells[0]).orElseThrow();
                days.put(day, new HolidayDay(day, Boolean.TRUE.equals(KINDS.get(cells[1])), cells[2]));
            }
        }
        if (days.isEmpty() && findings.isEmpty()) {
            findings.add(Finding.block("", "workdays.file.empty"));
        }
        return new HolidayFile(
                List.copyOf(days.values()),
                findings.stream().limit(MAX_FINDINGS).toList());
    }

    private static Optional<Finding> wrong(int year, String[] cells, Map<LocalDate, HolidayDay> before, int line) {
        String number = Integer.toString(line);
        if (cells.length != 3 || cells[2].isEmpty()) {
            return Optional.of(Finding.block("", "workdays.file.cells", number));
        }
        Optional<LocalDate> day = date(cells[0]);
        if (day.isEmpty()) {
            return Optional.of(Finding.block("", "workdays.file.date", number, cells[0]));
        }
        if (day.get().getYear() != year) {
            return Optional.of(Finding.block("", "workdays.file.year", number, cells[0], Integer.toString(year)));
        }
        Boolean works = KINDS.get(cells[1]);
        if (works == null) {
            return Optional.of(Finding.block("", "workdays.file.kind", number, cells[1]));
        }
        if (works && HolidayYears.isWeekday(day.get())) {
            return Optional.of(Finding.block("", "workdays.file.weekday", number, cells[0]));
        }
        if (cells[2].length() > MAX_NAME) {
            return Optional.of(Finding.block("", "workdays.file.name", number, MAX_NAME));
        }
        return before.containsKey(day.get())
                ? Optional.of(Finding.block("", "workdays.file.twice", number, cells[0]))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(String text) {
        for (DateTimeFormatter format : FORMATS) {
            try {
                return Optional.of(
                        LocalDate.parse(text, format.withResolverStyle(java.time.format.ResolverStyle.STRICT)));
            } catch (DateTimeException another) {
                continue;
            }
        }
        return Optional.empty();
    }
}
