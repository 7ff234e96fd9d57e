package org.zhibu.api.table;

import java.util.List;

/** Gets the rows of a sheet that have any cell, from top to bottom. */
@FunctionalInterface
public interface RowHandler {
    /**
     * @param number as Excel shows it, from 1
     * @param hidden whether the row is hidden or filtered away
     * @return false to read no further
     */
    boolean row(int number, boolean hidden, List<Cell> cells);
}
