package org.zhibu.server.roster;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.table.Cell;
import org.zhibu.api.table.SheetFacts;
import org.zhibu.api.table.Spreadsheet;
import org.zhibu.api.table.UnreadableFileException;
import org.zhibu.api.table.XlsxFile;

/** Reads a whole file once, from top to bottom: finds the sheet and its header, checks each row, and hands the rows on. */
final class RosterReading {
    /** Most rows of one file. */
    static final int MAX_ROWS = 50_000;

    private static final int HEADER_WITHIN = 30;
    private static final int STEP = 500;

    private final Vocabulary words;
    private final LocalDate today;
    private final Consumer<RosterRow> rows;
    private final IntConsumer progress;
    private final List<RosterFinding> findings = new ArrayList<>();
    private final BitSet taken = new BitSet();
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, List<Seen>> people = new HashMap<>();

    private @Nullable Header header;
    private int count;

    /** @param progress told how many rows were read, now and then */
    RosterReading(Vocabulary words, LocalDate today, Consumer<RosterRow> rows, IntConsumer progress) {
        this.words = words;
        this.today = today;
        this.rows = rows;
        this.progress = progress;
    }

    /** Reads. Nothing is thrown for what is wrong with the file: it is among the findings. */
    void read(Path file) {
        try (XlsxFile xlsx = XlsxFile.open(file)) {
            XlsxFile.SheetName sheet = choose(xlsx);
            if (sheet == null) {
                tell(RosterFinding.file(FindingKind.NO_HEADER, ""));
                return;
            }
            SheetFacts facts = xlsx.read(sheet, this::row);
            facts(facts);
            if (count == 0) {
                tell(RosterFinding.file(FindingKind.NO_ROWS, sheet.name()));
            }
        } catch (UnreadableFileException unreadable) {
            tell(RosterFinding.file(
                    switch (unreadable.reason()) {
                        case EMPTY -> FindingKind.FILE_EMPTY;
                        case NOT_A_SPREADSHEET -> FindingKind.FILE_NOT_XLSX;
                        case OLD_FORMAT -> FindingKind.FILE_OLD_FORMAT;
                        case ENCRYPTED -> FindingKind.FILE_ENCRYPTED;
                        case DAMAGED -> FindingKind.FILE_DAMAGED;
                        case TOO_LARGE_INSIDE -> FindingKind.FILE_BOMB;
                    },
                    ""));
        }
    }

    List<RosterFinding> findings() {
        return findings;
    }

    /** How many rows were read. */
    int count() {
        return count;
    }

    /** The first sheet in sight that looks like a roster. */
    private XlsxFile.@Nullable SheetName choose(XlsxFile xlsx) throws UnreadableFileException {
        XlsxFile.SheetName chosen = null;
        for (XlsxFile.SheetName sheet : xlsx.sheets()) {
            if (sheet.name().equals(Spreadsheet.CHOICES)) {
                continue;
            }
            if (sheet.hidden()) {
                tell(RosterFinding.file(FindingKind.HIDDEN_SHEET, sheet.name()));
            } else if (looksLikeRoster(xlsx, sheet)) {
                if (chosen == null) {
                    chosen = sheet;
                } else {
                    tell(RosterFinding.file(FindingKind.OTHER_SHEET, sheet.name(), chosen.name()));
                }
            }
        }
        return chosen;
    }

    private boolean looksLikeRoster(XlsxFile xlsx, XlsxFile.SheetName sheet) throws UnreadableFileException {
        boolean[] found = {false};
        xlsx.read(sheet, (number, hidden, cells) -> {
            found[0] = Header.of(words, number, cells).isPresent();
            return !found[0] && number < HEADER_WITHIN;
        });
        return found[0];
    }

    private boolean row(int number, boolean hidden, List<Cell> cells) {
        Header known = header;
        if (known == null) {
            header = Header.of(words, number, cells).orElse(null);
            if (header == null && number >= HEADER_WITHIN) {
                return false;
            }
            return true;
        }
        if (count == 0 && known.extend(number, cells)) {
            return true;
        }
        if (cells.stream()
                .allMatch(c -> c.text().isBlank() || known.field(c.column()).isEmpty())) {
            return true; // an empty row, or words below the list
        }
        if (count == MAX_ROWS) {
            tell(RosterFinding.file(FindingKind.TOO_MANY_ROWS, Integer.toString(MAX_ROWS)));
            return false;
        }
        count++;
        taken.set(number);
        if (hidden) {
            tell(new RosterFinding(number, "", "", FindingKind.HIDDEN_ROW, "", List.of()));
        }
        RosterRow row = new RowCheck(words, known, today, this::tell).read(number, cells);
        new StandingCheck(known, today, this::tell).check(row);
        doubles(known, row);
        rows.accept(row);
        if (count % STEP == 0) {
            progress.accept(count);
        }
        return true;
    }

    /** PPL-42: one file per person. Two of the same name and birthday are two people when each has an identity number. */
    private void doubles(Header known, RosterRow row) {
        String id = row.text(RosterField.NATIONAL_ID);
        if (id != null) {
            Integer first = ids.putIfAbsent(id, row.number());
            if (first != null) {
                tell(row, known, RosterField.NATIONAL_ID, FindingKind.DOUBLE_ID, id, first.toString());
                return;
            }
        }
        String name = row.text(RosterField.NAME);
        LocalDate birth = row.day(RosterField.BIRTH_DATE);
        if (name != null && birth != null) {
            Seen now = new Seen(row.number(), id != null, row.isMonthOnly(RosterField.BIRTH_DATE) ? null : birth);
            List<Seen> others = people.computeIfAbsent(name + YearMonth.from(birth), k -> new ArrayList<>(1));
            others.stream()
                    .filter(now::couldBe)
                    .findFirst()
                    .ifPresent(other -> tell(
                            row,
                            known,
                            RosterField.NAME,
                            FindingKind.DOUBLE_PERSON,
                            name,
                            Integer.toString(other.row())));
            others.add(now);
        }
    }

    /** A row of a name and month of birth. @param day null when only the month is said */
    private record Seen(int row, boolean withId, @Nullable LocalDate day) {
        boolean couldBe(Seen other) {
            return !(withId && other.withId) && (day == null || other.day == null || day.equals(other.day));
        }
    }

    private void facts(SheetFacts facts) {
        Header known = header;
        if (known == null) {
            return;
        }
        known.findings().forEach(this::tell);
        for (int column : facts.hiddenColumns()) {
            known.field(column)
                    .ifPresent(f -> tell(new RosterFinding(
                            0,
                            f.name(),
                            known.text(column),
                            FindingKind.HIDDEN_COLUMN,
                            known.text(column),
                            List.of())));
        }
        for (SheetFacts.Range range : facts.merged()) {
            int first = taken.nextSetBit(Math.max(range.firstRow(), 0));
            if (first >= 0 && first <= range.lastRow()) {
                for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                    RosterField field = known.field(column).orElse(null);
                    if (field != null) {
                        tell(new RosterFinding(
                                first,
                                field.name(),
                                known.text(column),
                                FindingKind.MERGED_CELLS,
                                range.firstRow() + "–" + range.lastRow(),
                                List.of()));
                        break;
                    }
                }
            }
        }
    }

    private void tell(RosterRow row, Header known, RosterField field, FindingKind kind, String value, String more) {
        tell(new RosterFinding(row.number(), field.name(), known.text(field), kind, value, List.of(more)));
    }

    private void tell(RosterFinding finding) {
        findings.add(finding);
    }
}
