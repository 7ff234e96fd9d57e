package org.zhibu.server.indicator;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.indicator.IndicatorSource;
import org.zhibu.api.indicator.IndicatorValues;
import org.zhibu.api.indicator.Indicators;

/** Keeps the rows of the organisation of the transaction; those of others cannot be reached from here. */
@Service
class CountedIndicators implements Indicators {
    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final Clock clock;

    CountedIndicators(JdbcClient jdbc, EntityManager entities, Clock clock) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void refresh(IndicatorSource source, YearMonth changed) {
        lock(source);
        YearMonth current = YearMonth.now(clock);
        List<YearMonth> months = source.monthsTouchedBy(changed).stream()
                .filter(m -> !m.isAfter(current))
                .sorted()
                .toList();
        if (!months.isEmpty()) {
            IndicatorTable table = new IndicatorTable(jdbc, source.set());
            table.write(count(source, months, table.read(months.getFirst(), months.getLast())));
        }
    }

    /** Makes the row of a month that has none yet. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void begin(IndicatorSource source, YearMonth month) {
        lock(source);
        IndicatorTable table = new IndicatorTable(jdbc, source.set());
        if (table.read(month, month).isEmpty()) {
            table.write(count(source, List.of(month), Map.of()));
        }
    }

    /**
     * Counts the months again and mends what differs.
     *
     * @return what was wrong, by month; a row that was missing counts as one difference
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Map<YearMonth, List<String>> reconcile(IndicatorSource source, YearMonth first, YearMonth last) {
        lock(source);
        IndicatorTable table = new IndicatorTable(jdbc, source.set());
        Map<YearMonth, MonthRow> stored = table.read(first, last);
        Map<YearMonth, List<String>> wrong = new TreeMap<>();
        Map<YearMonth, MonthRow> mended = new TreeMap<>();
        // a month without a row was before the module was switched on; only the current one must be there
        Collection<YearMonth> months = new java.util.TreeSet<>(stored.keySet());
        months.add(last);
        count(source, months, stored).forEach((month, row) -> {
            MonthRow before = stored.get(month);
            List<String> differences = before == null ? List.of("missing") : table.differences(before, row);
            if (!differences.isEmpty()) {
                wrong.put(month, differences);
                mended.put(month, row);
            }
        });
        table.write(mended);
        return wrong;
    }

    /** Counts of the months; what was due in a month that is over stays as it was stored. */
    private Map<YearMonth, MonthRow> count(
            IndicatorSource source, Collection<YearMonth> months, Map<YearMonth, MonthRow> stored) {
        YearMonth current = YearMonth.now(clock);
        Map<YearMonth, IndicatorValues> counted = new HashMap<>();
        Map<YearMonth, MonthRow> rows = new LinkedHashMap<>();
        for (YearMonth month : months) {
            MonthRow row = MonthRow.of(
                    source.set(),
                    counted.computeIfAbsent(month, source::count),
                    counted.computeIfAbsent(month.minusMonths(1), source::count));
            MonthRow before = stored.get(month);
            rows.put(month, before != null && month.isBefore(current) ? row.dueAsIn(before, source.set()) : row);
        }
        return rows;
    }

    /** One count at a time for an organisation and module: a second one waits, and then sees what the first has written. */
    private void lock(IndicatorSource source) {
        entities.flush();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('indicators:' || ?, app.tenant()))")
                .param(source.set().module())
                .query((rs, i) -> true)
                .list();
    }
}
