package org.zhibu.server.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhibu.api.table.Cell;

/** Which column of a sheet holds which field. */
final class Header {
    private static final int LEAST_FIELDS = 2;

    private final Vocabulary words;
    private final Map<Integer, RosterField> fields = new HashMap<>();
    private final Map<Integer, String> texts = new HashMap<>();
    private final int row;

    private Header(Vocabulary words, int row) {
        this.words = words;
        this.row = row;
    }

    /** The row as a header: it names the name and one field more. */
    static Optional<Header> of(Vocabulary words, int row, List<Cell> cells) {
        Header header = new Header(words, row);
        header.add(cells);
        return header.fields.containsValue(RosterField.NAME) && header.fields.size() >= LEAST_FIELDS
                ? Optional.of(header)
                : Optional.empty();
    }

    /** Takes in the lower half of a header of two rows. Returns false when the row is no such thing. */
    boolean extend(int below, List<Cell> cells) {
        boolean lower = below == row + 1
                && cells.stream().noneMatch(c -> fields.get(c.column()) == RosterField.NAME)
                && cells.stream()
                        .anyMatch(c -> !fields.containsKey(c.column())
                                && words.field(c.text()).isPresent());
        if (lower) {
            add(cells.stream().filter(c -> !fields.containsKey(c.column())).toList());
        }
        return lower;
    }

    private void add(List<Cell> cells) {
        for (Cell cell : cells) {
            texts.put(cell.column(), cell.text().strip());
            words.field(cell.text()).ifPresent(f -> fields.put(cell.column(), f));
        }
    }

    Optional<RosterField> field(int column) {
        return Optional.ofNullable(fields.get(column));
    }

    /** As the file has it. */
    String text(int column) {
        return texts.getOrDefault(column, "");
    }

    String text(RosterField field) {
        return fields.entrySet().stream()
                .filter(e -> e.getValue() == field)
                .map(e -> text(e.getKey()))
                .findFirst()
                .orElse("");
    }

    boolean has(RosterField field) {
        return fields.containsValue(field);
    }

    /** What is to be said of the columns themselves. */
    List<RosterFinding> findings() {
        List<RosterFinding> findings = new ArrayList<>();
        Map<RosterField, String> seen = new EnumMap<>(RosterField.class);
        texts.keySet().stream().sorted().forEach(column -> {
            String text = text(column);
            RosterField field = fields.get(column);
            if (field == null && !text.isEmpty() && !words.isIgnored(text)) {
                findings.add(new RosterFinding(row, "", text, FindingKind.UNKNOWN_COLUMN, text, List.of()));
            } else if (field != null) {
                String before = seen.put(field, text);
                if (before != null) {
                    findings.add(new RosterFinding(
                            row, field.name(), text, FindingKind.DOUBLE_COLUMN, text, List.of(before)));
                }
            }
        });
        if (!has(RosterField.NATIONAL_ID) && !has(RosterField.BIRTH_DATE)) {
            findings.add(new RosterFinding(
                    row, RosterField.NATIONAL_ID.name(), "", FindingKind.MISSING_COLUMN, "", List.of()));
        }
        return findings;
    }
}
