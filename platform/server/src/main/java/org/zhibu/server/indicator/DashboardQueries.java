package org.zhibu.server.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhibu.api.indicator.IndicatorSet;
import org.zhibu.api.indicator.LightState;
import org.zhibu.api.organization.OrganizationKind;
import org.zhibu.api.organization.OrganizationLevel;

/** Runs the statements of the dashboards, one for each part of the page. */
class DashboardQueries {
    private final JdbcClient jdbc;

    DashboardQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when the organisation is not in the own subtree, or was not founded by then. */
    Optional<Scope> scope(long node, String module, YearMonth month, LocalDate today, Instant now) {
        List<String> paths = new ArrayList<>();
        List<Scope.Node> shown = jdbc.sql(DashboardSql.NODE)
                .param("node", node)
                .param("end", month.atEndOfMonth())
                .query((rs, i) -> {
                    paths.add(rs.getString(4));
                    return node(rs, 1);
                })
                .list();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        String low = paths.getFirst();
        String high = end(low);
        List<Scope.Node> nodes = jdbc.sql(DashboardSql.ABOVE)
                .param(
                        "ids",
                        Arrays.stream(low.substring(1).split("/"))
                                .map(Long::valueOf)
                                .toArray(Long[]::new))
                .param("end", month.atEndOfMonth())
                .query((rs, i) -> node(rs, 1))
                .list();
        boolean current = month.equals(YearMonth.from(today));
        LocalDate day = current ? today : month.plusMonths(1).atDay(1);
        return Optional.of(new Scope(module, month, nodes, low, high, day, current, now));
    }

    List<ChildSums> children(Scope scope, IndicatorSet set) {
        return given(scope, new DashboardSql(set).children())
                .param("from", scope.low().length() + 1)
                .query((rs, i) -> new ChildSums(
                        child(rs), rs.getInt(2), sums(rs, set.obligations().size())))
                .list();
    }

    List<BranchRow> branches(Scope scope, IndicatorSet set, BranchFilter filter, int offset, int limit) {
        return filtered(scope, filter, new DashboardSql(set).branches(filter))
                .param("limit", limit)
                .param("offset", offset)
                .query((rs, i) -> new BranchRow(
                        rs.getLong("org_id"),
                        rs.getString("code"),
                        rs.getString("name"),
                        OrganizationKind.valueOf(rs.getString("kind")),
                        Optional.ofNullable(rs.getString("parent_name")).orElse(""),
                        lights(rs, 6, set.obligations().size())))
                .list();
    }

    int countBranches(Scope scope, IndicatorSet set, BranchFilter filter) {
        return filtered(scope, filter, new DashboardSql(set).countBranches(filter))
                .query(Integer.class)
                .single();
    }

    List<Light> own(Scope scope, IndicatorSet set) {
        return given(scope, new DashboardSql(set).own())
                .query((rs, i) -> lights(rs, 1, set.obligations().size()))
                .optional()
                .orElse(List.of());
    }

    /** One entry for each month of the year up to the shown one. */
    List<MonthSums> year(Scope scope, IndicatorSet set) {
        List<YearMonth> months = IntStream.rangeClosed(1, scope.month().getMonthValue())
                .mapToObj(m -> YearMonth.of(scope.month().getYear(), m))
                .toList();
        Map<YearMonth, String> paths = pathsOf(scope.node().id(), months);
        Map<YearMonth, MonthSums> found = new HashMap<>();
        if (!paths.isEmpty()) {
            jdbc.sql(new DashboardSql(set).year())
                    .param("months", array(paths.keySet().stream().map(m -> m.atDay(1))))
                    .param("lows", array(paths.values().stream()))
                    .param("highs", array(paths.values().stream().map(DashboardQueries::end)))
                    .query((ResultSet rs) -> {
                        MonthSums sums = monthSums(rs, set);
                        found.put(sums.month(), sums);
                    });
        }
        List<Long> nothing = set.obligations().stream().map(c -> 0L).toList();
        return months.stream()
                .map(m -> found.getOrDefault(m, new MonthSums(m, nothing, Map.of())))
                .toList();
    }

    private Map<YearMonth, String> pathsOf(long node, List<YearMonth> months) {
        Map<YearMonth, String> paths = new TreeMap<>();
        jdbc.sql(DashboardSql.PATHS).param("node", node).query((ResultSet rs) -> {
            LocalDate from = rs.getObject(2, LocalDate.class);
            LocalDate to = rs.getObject(3, LocalDate.class);
            String path = rs.getString(1);
            months.stream()
                    .filter(m -> !from.isAfter(m.atEndOfMonth()) && (to == null || to.isAfter(m.atEndOfMonth())))
                    .forEach(m -> paths.put(m, path));
        });
        return paths;
    }

    private static String[] array(Stream<?> values) {
        return values.map(Object::toString).toArray(String[]::new);
    }

    /** The first path after a subtree: the sign after the slash is the zero. */
    private static String end(String path) {
        return path.substring(0, path.length() - 1) + "0";
    }

    private static MonthSums monthSums(ResultSet rs, IndicatorSet set) throws SQLException {
        List<Long> times = new ArrayList<>();
        int column = 2;
        for (int i = 0; i < set.obligations().size(); i++) {
            times.add(rs.getLong(column++));
        }
        Map<String, Long> measures = new LinkedHashMap<>();
        for (String measure : set.measures()) {
            measures.put(measure, rs.getLong(column++));
        }
        return new MonthSums(YearMonth.from(rs.getObject(1, LocalDate.class)), times, measures);
    }

    private JdbcClient.StatementSpec given(Scope scope, String sql) {
        return jdbc.sql(sql)
                .param("node", scope.node().id())
                .param("low", scope.low())
                .param("high", scope.high())
                .param("month", scope.month().atDay(1))
                .param("end", scope.month().atEndOfMonth())
                .param("day", scope.day())
                .param("module", scope.module());
    }

    private JdbcClient.StatementSpec filtered(Scope scope, BranchFilter filter, String sql) {
        LightState light = filter.light();
        OrganizationKind kind = filter.kind();
        return given(scope, sql)
                .param("search", filter.search().strip())
                .param("kind", kind == null ? null : kind.name())
                .param("light", light == null ? null : Light.weight(light));
    }

    private static Scope.Node node(ResultSet rs, int column) throws SQLException {
        return new Scope.Node(
                rs.getLong(column), rs.getString(column + 1), OrganizationLevel.valueOf(rs.getString(column + 2)));
    }

    private static Scope.@Nullable Node child(ResultSet rs) throws SQLException {
        long id = rs.getLong("child");
        return rs.wasNull()
                ? null
                : new Scope.Node(id, rs.getString("name"), OrganizationLevel.valueOf(rs.getString("level")));
    }

    private static List<Map<LightState, Integer>> sums(ResultSet rs, int obligations) throws SQLException {
        List<Map<LightState, Integer>> lights = new ArrayList<>();
        int column = 3;
        for (int i = 0; i < obligations; i++) {
            Map<LightState, Integer> counts = new EnumMap<>(LightState.class);
            for (LightState state : LightState.values()) {
                counts.put(state, rs.getInt(column++));
            }
            lights.add(counts);
        }
        return lights;
    }

    private static List<Light> lights(ResultSet rs, int firstColumn, int obligations) throws SQLException {
        List<Light> lights = new ArrayList<>();
        int column = firstColumn + obligations;
        for (int i = 0; i < obligations; i++) {
            lights.add(new Light(
                    Light.ofWeight(rs.getInt(firstColumn + i)),
                    rs.getInt(column),
                    rs.getInt(column + 1),
                    rs.getObject(column + 2, LocalDate.class)));
            column += 3;
        }
        return lights;
    }
}
