package org.zhibu.api.paper;

import java.util.List;
import java.util.stream.IntStream;
import org.zhibu.api.table.Column;
import org.zhibu.api.table.Sheet;
import org.zhibu.api.table.Spreadsheet;

/** Writes the tables of a report as XLSX, one sheet each, with the organisation, the heading and the note above each head. */
public final class PaperBook {
    private static final int MAX_TAB = 28;
    private static final int WIDE = 28;

    private PaperBook() {}

    /** The whole file. @throws IllegalArgumentException when the report has no table, for a workbook needs a sheet */
    public static byte[] of(Paper paper) {
        if (!paper.hasTables()) {
            throw new IllegalArgumentException("no table in " + paper.heading());
        }
        try (Spreadsheet book = new Spreadsheet()) {
            int number = 0;
            for (Paper.Block block : paper.blocks()) {
                if (block instanceof Paper.Table table) {
                    write(book, paper, table, ++number);
                }
            }
            return book.bytes();
        }
    }

    private static void write(Spreadsheet book, Paper paper, Paper.Table table, int number) {
        String name = number + " " + (table.caption().isEmpty() ? paper.heading() : table.caption());
        Sheet sheet = book.sheet(
                name.substring(0, Math.min(MAX_TAB, name.length())),
                List.of(paper.organization() + " " + paper.heading(), table.caption() + " " + paper.note()),
                IntStream.range(0, table.columns().size())
                        .mapToObj(i -> column(table, i))
                        .toList());
        table.rows().forEach(row -> sheet.row(row.stream().map(Cell::value).toList()));
    }

    private static Column column(Paper.Table table, int at) {
        String header = table.columns().get(at);
        boolean numbers = !table.rows().isEmpty()
                && table.rows().stream().allMatch(r -> r.get(at).isNumber());
        int longest = table.rows().stream()
                .mapToInt(r -> r.get(at).text().length())
                .max()
                .orElse(0);
        return numbers
                ? Column.number(header)
                : longest > 9 ? Column.text(header).width(WIDE) : Column.text(header);
    }
}
