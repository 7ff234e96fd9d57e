package org.zhibu.server.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhibu.api.indicator.IndicatorSet;
import org.zhibu.api.indicator.IndicatorSource;
import org.zhibu.api.indicator.IndicatorValues;
import org.zhibu.api.indicator.Obligation;

/** Stands for a module: counts rows of {@code app.probe_event}, three kinds by the month, two by the quarter, one by the year. */
final class ProbeSource implements IndicatorSource {
    static final IndicatorSet SET = new IndicatorSet(
            "probe",
            List.of("group_meeting", "branch_committee", "themed_day", "general_meeting", "lecture", "life_meeting"),
            List.of("attended", "expected"),
            List.of(new IndicatorSet.Rate("attendance", "attended", "expected")));
    private static final Map<String, Integer> MONTHS = Map.of("general_meeting", 3, "lecture", 3, "life_meeting", 12);

    private final JdbcClient jdbc;

    ProbeSource(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public IndicatorSet set() {
        return SET;
    }

    @Override
    public IndicatorValues count(YearMonth month) {
        List<Obligation> obligations = new ArrayList<>();
        for (String code : SET.obligations()) {
            int length = MONTHS.getOrDefault(code, 1);
            YearMonth first = month.minusMonths((month.getMonthValue() - 1) % length);
            LocalDate until = first.plusMonths(length - 1L).atEndOfMonth();
            obligations.add(new Obligation(code, held(code, first, month), 1, until.minusDays(5), until));
        }
        long attended = held("group_meeting", month, month) * 7L;
        long expected = held("group_meeting", month, month) * 9L;
        return new IndicatorValues(obligations, Map.of("attended", attended, "expected", expected));
    }

    private int held(String code, YearMonth first, YearMonth last) {
        return jdbc.sql("select count(*) from app.probe_event where kind = ? and held_on between ? and ?")
                .params(code, first.atDay(1), last.atEndOfMonth())
                .query(Integer.class)
                .single();
    }

    @Override
    public Set<YearMonth> monthsTouchedBy(YearMonth month) {
        return IntStream.rangeClosed(month.getMonthValue(), 12)
                .mapToObj(m -> YearMonth.of(month.getYear(), m))
                .collect(Collectors.toSet());
    }
}
