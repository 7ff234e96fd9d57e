package org.zhibu.server.roster;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.zhibu.api.people.NationalId;
import org.zhibu.api.people.Sex;
import org.zhibu.api.table.Cell;
import org.zhibu.api.table.SpelledDay;
import org.zhibu.api.text.PlainText;

/** Understands one row, cell by cell, and tells what it cannot. What the cells say together is {@link StandingCheck}'s. */
final class RowCheck {
    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{5,20}");
    private static final Pattern SEVERAL = Pattern.compile("[/,;、，；]|\\s{2,}");
    private static final Pattern ODD_NAME = Pattern.compile(".*[0-9?？*@#=].*");
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1901, 1, 1);

    private final Vocabulary words;
    private final Header header;
    private final LocalDate today;
    private final Consumer<RosterFinding> findings;

    RowCheck(Vocabulary words, Header header, LocalDate today, Consumer<RosterFinding> findings) {
        this.words = words;
        this.header = header;
        this.today = today;
        this.findings = findings;
    }

    RosterRow read(int number, List<Cell> cells) {
        RosterRow row = new RosterRow(number);
        for (Cell cell : cells) {
            header.field(cell.column()).ifPresent(field -> cell(row, field, cell));
        }
        identity(row);
        return row;
    }

    private void cell(RosterRow row, RosterField field, Cell cell) {
        row.type(field, cell.plain());
        if (cell.kind() == Cell.Kind.ERROR) {
            tell(row, field, FindingKind.ERROR_VALUE);
            return;
        }
        if (cell.formula()) {
            tell(row, field, FindingKind.FORMULA);
        }
        String text = Cell.compatible(cell.text());
        if (words.isNothing(text)) {
            return;
        }
        switch (field) {
            case NATIONAL_ID -> nationalId(row, cell);
            case PHONE -> phone(row, cell);
            case NAME -> name(row, cell);
            case ETHNICITY ->
                words.ethnicity(text).ifPresentOrElse(e -> row.put(field, e), () -> {
                    tell(row, field, FindingKind.UNKNOWN_ETHNICITY);
                    text(row, field, text);
                });
            default -> {
                switch (field.kind()) {
                    case DATE -> day(row, field, cell);
                    case CODE -> code(row, field, text);
                    case TEXT -> text(row, field, cell.plain());
                }
            }
        }
    }

    private void name(RosterRow row, Cell cell) {
        String name = cell.personName();
        text(row, RosterField.NAME, name);
        if (ODD_NAME.matcher(name).matches()) {
            tell(row, RosterField.NAME, FindingKind.ODD_NAME);
        }
    }

    private void text(RosterRow row, RosterField field, String text) {
        Optional<String> problem = PlainText.problem(text, field.maxLength());
        if (problem.isEmpty()) {
            row.put(field, text);
            return;
        }
        switch (problem.get()) {
            case "input.tooLong" ->
                tell(
                        row,
                        field,
                        FindingKind.TOO_LONG,
                        Integer.toString(field.maxLength()),
                        Integer.toString(text.codePointCount(0, text.length())));
            case "input.pictographs" -> tell(row, field, FindingKind.PICTOGRAPH);
            case "input.markup" -> tell(row, field, FindingKind.MARKUP);
            default -> tell(row, field, FindingKind.CONTROL_CHARACTER);
        }
    }

    private void code(RosterRow row, RosterField field, String text) {
        words.code(field, text)
                .ifPresentOrElse(
                        code -> row.put(field, code),
                        () -> tell(
                                row,
                                field,
                                switch (field) {
                                    case SEX -> FindingKind.UNKNOWN_SEX;
                                    case STATUS -> FindingKind.UNKNOWN_STATUS;
                                    default -> FindingKind.UNKNOWN_EDUCATION;
                                }));
    }

    private void nationalId(RosterRow row, Cell cell) {
        Optional<FindingKind> problem = NationalIds.problem(cell);
        if (problem.isPresent()) {
            tell(row, RosterField.NATIONAL_ID, problem.get());
        } else {
            row.put(RosterField.NATIONAL_ID, NationalIds.text(cell));
        }
    }

    private void phone(RosterRow row, Cell cell) {
        String text = Cell.compatible(cell.plain());
        String[] numbers = SEVERAL.split(text);
        List<String> said = Arrays.stream(numbers)
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .toList();
        if (said.isEmpty() || !PHONE.matcher(said.getFirst()).matches()) {
            tell(row, RosterField.PHONE, FindingKind.PHONE);
            return;
        }
        row.put(RosterField.PHONE, said.getFirst());
        if (said.size() > 1) {
            tell(row, RosterField.PHONE, FindingKind.PHONE_SEVERAL, said.getFirst());
        }
    }

    private void day(RosterRow row, RosterField field, Cell cell) {
        switch (SpelledDay.read(cell)) {
            case SpelledDay.Problem problem ->
                tell(
                        row,
                        field,
                        switch (problem) {
                            case AMBIGUOUS -> FindingKind.DATE_AMBIGUOUS;
                            case UNREADABLE -> FindingKind.DATE_UNREADABLE;
                            case IMPOSSIBLE -> FindingKind.DATE_IMPOSSIBLE;
                        });
            case SpelledDay.Serial serial -> {
                tell(row, field, FindingKind.DATE_SERIAL, serial.date().toString());
                day(row, field, serial.date(), false);
            }
            case SpelledDay.Day day -> day(row, field, day.date(), day.monthOnly());
        }
    }

    private void day(RosterRow row, RosterField field, LocalDate day, boolean monthOnly) {
        if (day.isAfter(today)) {
            tell(row, field, FindingKind.DATE_FUTURE);
        } else if (day.isBefore(FIRST_BIRTH)) {
            tell(row, field, FindingKind.DATE_EARLY);
        } else {
            row.put(field, day, monthOnly);
        }
    }

    /** What the identity number says stands for what is not said, and must agree with what is. */
    private void identity(RosterRow row) {
        String typed = row.text(RosterField.NATIONAL_ID);
        NationalId id = typed == null ? null : new NationalId(typed);
        if (id != null) {
            birth(row, id);
            sex(row, id);
        }
        LocalDate birth = row.day(RosterField.BIRTH_DATE);
        if (birth != null && row.isMonthOnly(RosterField.BIRTH_DATE)) {
            tell(row, RosterField.BIRTH_DATE, FindingKind.DATE_MONTH, birth.toString());
        }
    }

    private void birth(RosterRow row, NationalId id) {
        LocalDate said = row.day(RosterField.BIRTH_DATE);
        LocalDate carried = id.birthDate();
        boolean agrees = said == null
                || said.equals(carried)
                || (row.isMonthOnly(RosterField.BIRTH_DATE) && said.equals(carried.withDayOfMonth(1)));
        if (!agrees) {
            tell(row, RosterField.BIRTH_DATE, FindingKind.ID_BIRTH, carried.toString());
        } else {
            day(row, RosterField.BIRTH_DATE, carried, false);
        }
    }

    private void sex(RosterRow row, NationalId id) {
        Sex carried = id.sex();
        String said = row.text(RosterField.SEX);
        if (said != null && !said.equals(carried.name())) {
            tell(row, RosterField.SEX, FindingKind.ID_SEX, id.value());
        } else {
            row.put(RosterField.SEX, carried.name());
        }
    }

    private void tell(RosterRow row, RosterField field, FindingKind kind, String... more) {
        findings.accept(new RosterFinding(
                row.number(), field.name(), header.text(field), kind, row.typed(field), List.of(more)));
    }
}
