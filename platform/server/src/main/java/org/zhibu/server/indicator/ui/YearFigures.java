package org.zhibu.server.indicator.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.zhibu.api.indicator.IndicatorSet;
import org.zhibu.server.indicator.MonthSums;
import org.zhibu.server.indicator.Percentage;

/** What was held in each month of the year, as a chart and as a table, with the rates (DASH-04). */
class YearFigures extends Section {
    private static final long serialVersionUID = 1L;

    private static final int COLOURS = 8;

    YearFigures(IndicatorSet set, List<MonthSums> months, boolean tableOpen) {
        addClassName("figures");
        Words words = new Words(this);
        String year = Integer.toString(months.getLast().month().getYear());
        List<String> names = months.stream()
                .map(m -> words.text("dashboard.monthShort", m.month().getMonthValue()))
                .toList();
        List<String> shown = shown(set, months);
        List<LightsChart.Series> series = IntStream.range(0, shown.size())
                .mapToObj(i -> new LightsChart.Series(
                        words.label(set, shown.get(i)),
                        "--chart-" + (i % COLOURS + 1),
                        times(months, set.obligations().indexOf(shown.get(i)))))
                .toList();
        Details details = new Details(words.text("dashboard.table"), table(set, months, names, words, year));
        details.setOpened(tableOpen);
        add(
                new H2(words.text("dashboard.year", year)),
                new LightsChart(words.text("dashboard.chart.year", year), false, names, series),
                details);
    }

    private static FigureTable table(
            IndicatorSet set, List<MonthSums> months, List<String> names, Words words, String year) {
        List<String> columns = new ArrayList<>();
        columns.add(words.text("dashboard.obligation"));
        columns.addAll(names);
        columns.add(words.text("dashboard.sum"));
        FigureTable table = new FigureTable(words.text("dashboard.year", year), columns);
        for (String code : shown(set, months)) {
            List<Long> numbers = new ArrayList<>(times(months, set.obligations().indexOf(code)));
            numbers.add(numbers.stream().mapToLong(Long::longValue).sum());
            table.numbers(words.label(set, code), numbers);
        }
        for (IndicatorSet.Rate rate : set.rates()) {
            List<Span> cells = new ArrayList<>();
            months.forEach(m ->
                    cells.add(new Span(words.rate(new Percentage(measure(m, rate.part()), measure(m, rate.whole()))))));
            cells.add(new Span(words.rate(new Percentage(
                    months.stream().mapToLong(m -> measure(m, rate.part())).sum(),
                    months.stream().mapToLong(m -> measure(m, rate.whole())).sum()))));
            table.row(words.label(set, rate.code()), cells);
        }
        return table;
    }

    /** What was held at all this year; everything while nothing was. */
    private static List<String> shown(IndicatorSet set, List<MonthSums> months) {
        List<String> held = set.obligations().stream()
                .filter(code ->
                        times(months, set.obligations().indexOf(code)).stream().anyMatch(n -> n > 0))
                .toList();
        return held.isEmpty() ? set.ofBranches().obligations() : held;
    }

    private static List<Long> times(List<MonthSums> months, int obligation) {
        return months.stream().map(m -> m.times().get(obligation)).toList();
    }

    private static long measure(MonthSums month, String code) {
        return month.measures().getOrDefault(code, 0L);
    }
}
