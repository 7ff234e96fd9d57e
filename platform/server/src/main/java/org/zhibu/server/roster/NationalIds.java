package org.zhibu.server.roster;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.zhibu.api.people.NationalId;
import org.zhibu.api.table.Cell;

/** Reads identity numbers as spreadsheets hold them, and tells exactly what is wrong with one. */
final class NationalIds {
    private static final int LENGTH = 18;
    private static final int OLD_LENGTH = 15;

    private NationalIds() {}

    /** The characters of an identity number, without blanks and marks. */
    static String text(Cell cell) {
        String text = Cell.compatible(cell.text())
                .replaceAll("[\\s\\p{Cf}'`\u2018\u2019-]", "")
                .replace('\u00d7', 'X')
                .toUpperCase(Locale.ROOT);
        if (cell.kind() == Cell.Kind.NUMBER || text.matches("\\d(\\.\\d+)?E\\+?\\d+")) {
            try {
                return new BigDecimal(text).stripTrailingZeros().scale() > 0
                        ? text
                        : new BigDecimal(text).toBigInteger().toString();
            } catch (NumberFormatException odd) {
                return text;
            }
        }
        return text;
    }

    /** What is wrong; empty when it is an identity number. */
    static Optional<FindingKind> problem(Cell cell) {
        String text = text(cell);
        boolean asNumber = cell.kind() == Cell.Kind.NUMBER
                || cell.text().toUpperCase(Locale.ROOT).contains("E+");
        if (asNumber && text.length() > OLD_LENGTH) {
            return Optional.of(FindingKind.ID_PRECISION); // a spreadsheet keeps fifteen digits of a number
        }
        if (text.length() == OLD_LENGTH && text.chars().allMatch(Character::isDigit)) {
            return Optional.of(FindingKind.ID_OLD);
        }
        if (text.length() != LENGTH) {
            return Optional.of(FindingKind.ID_LENGTH);
        }
        if (!text.matches("[1-9]\\d{16}[\\dX]")) {
            return Optional.of(FindingKind.ID_CHARACTERS);
        }
        if (!hasDay(text)) {
            return Optional.of(FindingKind.ID_DATE);
        }
        return NationalId.parse(text).isPresent() ? Optional.empty() : Optional.of(FindingKind.ID_CHECKSUM);
    }

    private static boolean hasDay(String text) {
        try {
            int year = LocalDate.of(
                            Integer.parseInt(text.substring(6, 10)),
                            Integer.parseInt(text.substring(10, 12)),
                            Integer.parseInt(text.substring(12, 14)))
                    .getYear();
            return year >= 1800 && year < 2100;
        } catch (DateTimeException noDay) {
            return false;
        }
    }
}
