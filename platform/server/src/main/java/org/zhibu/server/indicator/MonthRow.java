package org.zhibu.server.indicator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.indicator.IndicatorSet;
import org.zhibu.api.indicator.IndicatorValues;
import org.zhibu.api.indicator.Obligation;

/** Values of one organisation and month in the order of the table's columns: numbers as Long, days as LocalDate. */
record MonthRow(List<@Nullable Object> values) {
    /** Columns of an obligation: held, times, due, amber, until. */
    private static final int COLUMNS = 5;

    private static final int DUE = 2;

    MonthRow {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /**
     * @param before the counts of the month before: what an obligation's count grew by is what was held in this month alone, unless a
     *     new period has begun
     */
    static MonthRow of(IndicatorSet set, IndicatorValues counted, IndicatorValues before) {
        Map<String, Obligation> obligations = byCode(counted);
        Map<String, Obligation> earlier = byCode(before);
        List<@Nullable Object> values = new ArrayList<>();
        for (String code : set.obligations()) {
            Obligation now = obligations.get(code);
            if (now == null) {
                throw new IllegalStateException("The module " + set.module() + " did not count " + code);
            }
            Obligation then = earlier.get(code);
            int heldBefore = then != null && then.until().equals(now.until()) ? then.held() : 0;
            values.add((long) now.held());
            Integer times = now.times();
            values.add(times == null ? (long) now.held() - heldBefore : (long) times);
            values.add((long) now.due());
            values.add(now.amberFrom());
            values.add(now.until());
        }
        set.measures().forEach(code -> values.add(counted.measures().getOrDefault(code, 0L)));
        return new MonthRow(values);
    }

    /** This row with what was due as the other row has it: counts may be corrected later, but nobody can be late in hindsight (POL-02). */
    MonthRow dueAsIn(MonthRow before, IndicatorSet set) {
        List<@Nullable Object> values = new ArrayList<>(this.values);
        for (int first = 0; first < set.obligations().size() * COLUMNS; first += COLUMNS) {
            for (int column = first + DUE; column < first + COLUMNS; column++) {
                values.set(column, before.values.get(column));
            }
        }
        return new MonthRow(values);
    }

    private static Map<String, Obligation> byCode(IndicatorValues counted) {
        return counted.obligations().stream().collect(Collectors.toMap(Obligation::code, Function.identity()));
    }
}
