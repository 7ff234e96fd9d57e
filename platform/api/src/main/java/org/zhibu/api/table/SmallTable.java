package org.zhibu.api.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table small enough to be held: the rows below the first header in sight that names what is looked for, wherever its columns stand.
 */
public record SmallTable(List<Line> lines) {
    /**
     * A row that says anything.
     *
     * @param number as Excel shows it, from 1
     * @param cells by the place of their header in the list that was asked for; null where the row says nothing
     */
    public record Line(int number, List<@Nullable Cell> cells) {}

    private static final int HEADER_WITHIN = 30;

    public SmallTable {
        lines = List.copyOf(lines);
    }

    /**
     * Reads a file.
     *
     * @param headers what columns are called
     * @param least how many of the first headers have to be there
     * @param most how many rows are read; whoever gets more than wanted refuses the file
     * @return empty when no sheet has such a header
     * @throws UnreadableFileException when it is no XLSX file that can be read
     */
    public static Optional<SmallTable> read(byte[] file, List<String> headers, int least, int most)
            throws UnreadableFileException {
        try {
            Path kept = Files.createTempFile("table", ".xlsx");
            try {
                Files.write(kept, file);
                try (XlsxFile book = XlsxFile.open(kept)) {
                    return read(book, headers, least, most);
                }
            } finally {
                Files.deleteIfExists(kept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<SmallTable> read(XlsxFile book, List<String> headers, int least, int most)
            throws UnreadableFileException {
        for (XlsxFile.SheetName sheet : book.sheets()) {
            if (!sheet.hidden()) {
                Reading reading = new Reading(headers, least, most);
                book.read(sheet, reading::row);
                if (!reading.columns.isEmpty()) {
                    return Optional.of(new SmallTable(reading.lines));
                }
            }
        }
        return Optional.empty();
    }

    /** Looks for the header, then takes the rows. */
    private static final class Reading {
        private final List<String> headers;
        private final int least;
        private final int most;
        private final Map<Integer, Integer> columns = new HashMap<>();
        private final List<Line> lines = new ArrayList<>();

        Reading(List<String> headers, int least, int most) {
            this.headers = headers.stream().map(Cell::compatible).toList();
            this.least = least;
            this.most = most;
        }

        /** Rows that are filtered away are taken as well. */
        boolean row(int number, boolean hidden, List<Cell> cells) {
            if (columns.isEmpty()) {
                header(cells);
                return !columns.isEmpty() || number < HEADER_WITHIN;
            }
            @Nullable Cell[] line = new Cell[headers.size()];
            boolean any = false;
            for (Cell cell : cells) {
                Integer place = columns.get(cell.column());
                if (place != null && !cell.text().isBlank()) {
                    line[place] = cell;
                    any = true;
                }
            }
            if (any) {
                lines.add(new Line(number, Arrays.asList(line)));
            }
            return lines.size() < most;
        }

        private void header(List<Cell> cells) {
            Map<Integer, Integer> found = new HashMap<>();
            for (Cell cell : cells) {
                int place = headers.indexOf(Cell.compatible(cell.text()));
                if (place >= 0 && !found.containsValue(place)) {
                    found.put(cell.column(), place);
                }
            }
            for (int i = 0; i < least; i++) {
                if (!found.containsValue(i)) {
                    return;
                }
            }
            columns.putAll(found);
        }
    }
}
