package org.zhibu.api.table;

import java.util.List;

/** What a sheet says besides its rows. @param hiddenColumns from 0 */
public record SheetFacts(List<Integer> hiddenColumns, List<Range> merged) {
    public SheetFacts {
        hiddenColumns = List.copyOf(hiddenColumns);
        merged = List.copyOf(merged);
    }

    /** A rectangle of cells; rows as Excel shows them, columns from 0, all inclusive. */
    public record Range(int firstRow, int firstColumn, int lastRow, int lastColumn) {}
}
