package org.zhibu.api.indicator;

import java.time.YearMonth;

/** A bean of a module that counts its indicators from its own records. */
public interface IndicatorSource {
    /** What is counted. */
    IndicatorSet set();

    /** Counts one month of the current organisation, from the records as they stand in this transaction. */
    IndicatorValues count(YearMonth month);

    /**
     * Months whose values change when a record of the given month changes; a count over a quarter reaches to the quarter's end.
     */
    java.util.Set<YearMonth> monthsTouchedBy(YearMonth month);
}
