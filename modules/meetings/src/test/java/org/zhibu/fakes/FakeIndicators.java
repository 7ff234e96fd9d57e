package org.zhibu.fakes;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.zhibu.api.indicator.IndicatorSource;
import org.zhibu.api.indicator.IndicatorValues;
import org.zhibu.api.indicator.Indicators;

/** Remembers what was counted, and when. */
public class FakeIndicators implements Indicators {
    public record Refreshed(YearMonth month, IndicatorValues values) {}

    public final List<Refreshed> refreshed = new ArrayList<>();

    @Override
    public void refresh(IndicatorSource source, YearMonth changed) {
        refreshed.add(new Refreshed(changed, source.count(changed)));
    }
}
