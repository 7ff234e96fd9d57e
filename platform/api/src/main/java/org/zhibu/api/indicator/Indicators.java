package org.zhibu.api.indicator;

import java.time.YearMonth;

/** Writes indicators. Called by a module in the transaction that changes what they count, so that they are always exact. */
public interface Indicators {
    /**
     * Counts again what a change in the given month touches, and stores it with that change. Call it last: until the transaction
     * ends, no other transaction of the organisation can count for this module, so that none overwrites what it does not see.
     */
    void refresh(IndicatorSource source, YearMonth changed);
}
