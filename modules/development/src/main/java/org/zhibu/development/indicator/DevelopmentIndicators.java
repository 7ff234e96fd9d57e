package org.zhibu.development.indicator;

import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.indicator.IndicatorSet;
import org.zhibu.api.indicator.IndicatorSource;
import org.zhibu.api.indicator.IndicatorValues;
import org.zhibu.development.figure.Dimension;
import org.zhibu.development.figure.Figure;
import org.zhibu.development.figure.FigureCounts;

/** What committees see of the way into the Party (DASH-20 to DASH-23): duties, what happened in the month, and what stood at its end. */
@Component
class DevelopmentIndicators implements IndicatorSource {
    /** A year and the month that is compared with. */
    private static final int MONTHS_BACK = 13;

    private static final IndicatorSet SET = new IndicatorSet(
            "development",
            DutyCounts.CODES,
            Stream.concat(Figure.codes().stream(), Dimension.indicators().stream())
                    .toList(),
            List.of(
                    rate("approval", "approved", "put_up"),
                    rate("on_time", "converted_on_time", "concluded"),
                    rate("young", "le_thirty_five", "admitted"),
                    rate("share_of_women", "women", "admitted"),
                    rate("schooled", "senior_plus", "admitted"),
                    rate("at_front_line", "front_line", "admitted")));

    private final FigureCounts figures;
    private final DutyCounts duties;
    private final Clock clock;

    DevelopmentIndicators(FigureCounts figures, DutyCounts duties, Clock clock) {
        this.figures = figures;
        this.duties = duties;
        this.clock = clock;
    }

    private static IndicatorSet.Rate rate(String code, String part, String whole) {
        return new IndicatorSet.Rate(code, part, whole);
    }

    @Override
    public IndicatorSet set() {
        return SET;
    }

    @Override
    @Transactional(readOnly = true)
    public IndicatorValues count(YearMonth month) {
        Map<String, Long> measures = new HashMap<>(
                figures.count(month.atDay(1), month.atEndOfMonth()).counts());
        return new IndicatorValues(duties.count(month), measures);
    }

    /** The same, but what changed reaches no further than to a month. */
    IndicatorSource upTo(YearMonth last) {
        DevelopmentIndicators all = this;
        return new IndicatorSource() {
            @Override
            public IndicatorSet set() {
                return all.set();
            }

            @Override
            public IndicatorValues count(YearMonth month) {
                return all.count(month);
            }

            @Override
            public Set<YearMonth> monthsTouchedBy(YearMonth month) {
                return all.monthsTouchedBy(month).stream()
                        .filter(m -> !m.isAfter(last))
                        .collect(Collectors.toSet());
            }
        };
    }

    /** What stood at the end of a month stands at the end of those that follow. */
    @Override
    public Set<YearMonth> monthsTouchedBy(YearMonth month) {
        YearMonth current = YearMonth.now(clock);
        YearMonth first = current.minusMonths(MONTHS_BACK);
        Set<YearMonth> touched = new LinkedHashSet<>();
        for (YearMonth m = month.isBefore(first) ? first : month; !m.isAfter(current); m = m.plusMonths(1)) {
            touched.add(m);
        }
        return touched;
    }
}
