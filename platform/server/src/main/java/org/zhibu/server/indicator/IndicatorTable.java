package org.zhibu.server.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhibu.api.indicator.IndicatorSet;

/** The table of a module's indicators. Names come from the validated codes of the set, never from a user. */
final class IndicatorTable {
    private final JdbcClient jdbc;
    private final List<String> columns = new ArrayList<>();
    private final String name;

    IndicatorTable(JdbcClient jdbc, IndicatorSet set) {
        this.jdbc = jdbc;
        name = name(set);
        for (String code : set.obligations()) {
            List.of("_held", "_times", "_due", "_amber", "_until").forEach(part -> columns.add(quoted(code + part)));
        }
        set.measures().forEach(code -> columns.add(quoted(code)));
    }

    static String name(IndicatorSet set) {
        return "app." + quoted(set.module() + "_month");
    }

    static String quoted(String code) {
        return '"' + code + '"';
    }

    /** The organisation's own rows of the months, by month. */
    Map<YearMonth, MonthRow> read(YearMonth first, YearMonth last) {
        Map<YearMonth, MonthRow> rows = new TreeMap<>();
        jdbc.sql("select month, " + String.join(", ", columns) + " from " + name
                        + " where tenant_id = (select app.tenant()) and month between ? and ?")
                .params(first.atDay(1), last.atDay(1))
                .query((ResultSet rs) -> {
                    rows.put(YearMonth.from(rs.getObject(1, LocalDate.class)), row(rs));
                });
        return rows;
    }

    /** Stores rows of the organisation, in the order of the months. */
    void write(Map<YearMonth, MonthRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String row = "(?::date" + columns.stream().map(c -> ", " + marker(c)).collect(Collectors.joining()) + ")";
        List<@Nullable Object> values = new ArrayList<>();
        new TreeMap<>(rows).forEach((month, counted) -> {
            values.add(month.atDay(1));
            values.addAll(counted.values());
        });
        jdbc.sql("insert into " + name + " (month, " + String.join(", ", columns) + ") values "
                        + String.join(", ", Collections.nCopies(rows.size(), row))
                        + " on conflict (tenant_id, month) do update set as_of = now(), "
                        + columns.stream().map(c -> c + " = excluded." + c).collect(Collectors.joining(", ")))
                .params(values)
                .update();
    }

    private MonthRow row(ResultSet rs) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            values.add(isDate(columns.get(i)) ? rs.getObject(i + 2, LocalDate.class) : (Object) rs.getLong(i + 2));
        }
        return new MonthRow(values);
    }

    /** Names of the columns in which two rows differ. */
    List<String> differences(MonthRow a, MonthRow b) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!java.util.Objects.equals(a.values().get(i), b.values().get(i))) {
                found.add(columns.get(i).replace("\"", "") + " " + a.values().get(i) + " → "
                        + b.values().get(i));
            }
        }
        return found;
    }

    private static boolean isDate(String column) {
        return column.endsWith("_amber\"") || column.endsWith("_until\"");
    }

    private static String marker(String column) {
        return isDate(column) ? "?::date" : "?";
    }
}
