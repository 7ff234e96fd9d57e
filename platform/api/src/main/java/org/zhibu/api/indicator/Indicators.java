package org.zhibu.api.indicator;

import java.time.YearMonth;

/** Writes indicators. Called by a module in the transaction that changes what they count, so that they are always exact. */
public interface Indicators {
    /** Counts again what a change in the given month touches, and stores it with that change. */
    void refresh(IndicatorSource source, YearMonth changed);
}
