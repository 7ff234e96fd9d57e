package org.zhibu.server.indicator;

import static org.zhibu.server.indicator.IndicatorTable.quoted;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhibu.api.indicator.IndicatorSet;
import org.zhibu.api.indicator.LightState;

/**
 * The statements of the dashboards. Each names the range of paths itself, so that the indexes are used; the row-level policies then
 * only confirm. Names come from the validated codes of the set.
 */
final class DashboardSql {
    /** The shown organisation as it stood. */
    static final String NODE =
            "select v.org_id, v.name, v.level, v.opath from app.org_version v where v.org_id = :node and " + valid("v");

    /** Those above it as far as the own one: what lies higher is not visible anyway. */
    static final String ABOVE =
            "select v.org_id, v.name, v.level from app.org_version v where v.org_id = any(:ids) and " + valid("v")
                    + " order by length(v.opath)";

    /** Every path that the shown organisation ever had, and the days between which it had it. */
    static final String PATHS =
            "select v.opath, v.valid_from, v.valid_to from app.org_version v where v.org_id = :node order by v.valid_from";

    private final IndicatorSet set;

    DashboardSql(IndicatorSet set) {
        this.set = set;
    }

    /**
     * For each direct child that is no branch, how many branches show which light; branches directly below are one row. Branches are
     * counted by their parent first, so that the way up is looked for once for each parent and not for each branch.
     */
    String children() {
        String counts = each(i -> states(state ->
                "count(*) filter (where l%d = %d) as n%d_%d".formatted(i, Light.weight(state), i, state.ordinal())));
        String sums = each(i -> states(state -> "sum(n%d_%d)".formatted(i, state.ordinal())));
        return "select s.*, c.name, c.level from (select case when b.parent_id = :node then null"
                + " else split_part(substr(p.opath, :from), '/', 1)::bigint end as child, sum(b.branches), " + sums
                + " from (select parent_id, count(*) as branches, " + counts + " from (select v.parent_id, " + lights()
                + branches()
                + " offset 0) l group by parent_id) b left join app.org_version p on p.org_id = b.parent_id and "
                + valid("p") + " group by 1) s left join app.org_version c on c.org_id = s.child and " + valid("c")
                + " order by c.name nulls first";
    }

    /** A page of branches with their lights; what is only shown is fetched for the page alone. */
    String branches(BranchFilter filter) {
        String page = listed(filter) + " order by " + order(filter.order()) + " limit :limit offset :offset";
        return "select r.org_id, v.code, v.name, v.kind, p.name as parent_name, " + each(i -> "r.l" + i) + details()
                + " from (select b.*, row_number() over () as place from (" + page + ") b) r"
                + " join app.org_version v on v.org_id = r.org_id and " + valid("v")
                + " left join " + IndicatorTable.name(set) + " t on t.tenant_id = r.org_id and t.month = :month"
                + " left join app.org_version p on p.org_id = v.parent_id and " + valid("p") + " order by r.place";
    }

    String countBranches(BranchFilter filter) {
        return "select count(*) from (" + listed(filter) + ") n";
    }

    /**
     * Sums of each month, over the subtree as it was in that month: arrays {@code months}, {@code lows} and {@code highs}. Each month
     * reads its own range of the index, so nothing has to be sorted into groups, and the statement is planned once for all of them.
     */
    String year() {
        String sums = Stream.concat(set.obligations().stream().map(code -> code + "_times"), set.measures().stream())
                .map(column -> "sum(t." + quoted(column) + ")")
                .collect(Collectors.joining(", "));
        return "select m.month, s.* from unnest(cast(:months as date[]), cast(:lows as text[]), cast(:highs as text[])) m (month, low, high)"
                + " cross join lateral (select " + sums + " from " + IndicatorTable.name(set)
                + " t where t.month = m.month and t.opath >= m.low and t.opath < m.high) s";
    }

    /** The lights of one organisation. */
    String own() {
        return "select " + lights() + details() + " from app.org_version v " + figures()
                + " where v.org_id = :node and " + valid("v");
    }

    private String listed(BranchFilter filter) {
        String light = filter.light() == null
                ? ""
                : " where :light "
                        + (filter.obligation() == null
                                ? "in (" + each(i -> "l" + i) + ")"
                                : "= l" + index(filter.obligation()));
        return "select b.* from (select v.org_id, v.opath, v.name, v.code, " + lights() + branches()
                + (filter.kind() == null ? "" : " and v.kind = :kind")
                + (filter.directOnly() ? " and v.parent_id = :node" : "")
                + (filter.search().isBlank() ? "" : " and (strpos(v.name, :search) > 0 or v.code ^@ upper(:search))")
                + " offset 0) b" + light;
    }

    private String order(BranchFilter.Order order) {
        String column = switch (order.key()) {
            // the weights of the lights add up so that one overdue outweighs all that are only due soon
            case "worst" ->
                IntStream.range(0, set.obligations().size())
                        .mapToObj(i -> "l" + i)
                        .collect(Collectors.joining(" + "));
            case "name", "code" -> order.key();
            default -> "l" + index(order.key());
        };
        return column + (order.descending() ? " desc" : "") + ", opath";
    }

    private int index(String code) {
        int index = set.obligations().indexOf(code);
        if (index < 0) {
            throw new IllegalArgumentException("No obligation " + code);
        }
        return index;
    }

    private String branches() {
        return " from app.org_version v " + figures()
                + " where v.opath >= :low and v.opath < :high and v.level = 'BRANCH' and not v.closed and "
                + valid("v");
    }

    private String figures() {
        return "left join " + IndicatorTable.name(set)
                + " t on t.tenant_id = v.org_id and t.month = :month and t.opath >= :low and t.opath < :high";
    }

    private String lights() {
        return each(i -> {
            String column = "t." + set.obligations().get(i);
            return "case when t.active is not true then %d when %2$s_due = 0 then %3$d when %2$s_held >= %2$s_due then %4$d"
                            .formatted(
                                    Light.weight(LightState.NOT_ENABLED),
                                    column,
                                    Light.weight(LightState.NOT_APPLICABLE),
                                    Light.weight(LightState.SATISFIED))
                    + " when :day > %1$s_until then %2$d when :day >= %1$s_amber then %3$d else %4$d end as l%5$d"
                            .formatted(
                                    column,
                                    Light.weight(LightState.OVERDUE),
                                    Light.weight(LightState.DUE_SOON),
                                    Light.weight(LightState.ON_TRACK),
                                    i);
        });
    }

    private String details() {
        return ", "
                + each(i -> List.of("_held", "_due", "_until").stream()
                        .map(part -> "t." + quoted(set.obligations().get(i) + part))
                        .collect(Collectors.joining(", ")));
    }

    private String each(IntFunction<String> part) {
        return IntStream.range(0, set.obligations().size()).mapToObj(part).collect(Collectors.joining(", "));
    }

    private static String states(java.util.function.Function<LightState, String> part) {
        return java.util.Arrays.stream(LightState.values()).map(part).collect(Collectors.joining(", "));
    }

    private static String valid(String alias) {
        return "%1$s.valid_from <= :end and (%1$s.valid_to is null or %1$s.valid_to > :end)".formatted(alias);
    }
}
