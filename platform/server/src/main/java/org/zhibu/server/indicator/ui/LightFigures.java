package org.zhibu.server.indicator.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.zhibu.api.indicator.IndicatorSet;
import org.zhibu.api.indicator.LightState;
import org.zhibu.api.ui.LightBadge;
import org.zhibu.server.indicator.ChildSums;
import org.zhibu.server.indicator.Light;

/** How branches stand: the shares of the lights of many, or the lights of one. */
class LightFigures extends Section {
    private static final long serialVersionUID = 1L;

    private LightFigures(String title) {
        addClassName("figures");
        add(new H2(title));
    }

    /** Shares over all branches below. */
    static LightFigures shares(Component here, IndicatorSet set, List<ChildSums> children) {
        Words words = new Words(here);
        LightFigures figures = new LightFigures(words.text("dashboard.shares"));
        List<LightsChart.Series> series = Words.STATES.stream()
                .map(state -> new LightsChart.Series(
                        words.state(state), "--light-" + name(state), counts(set, children, state)))
                .toList();
        List<String> columns = new ArrayList<>(List.of(words.text("dashboard.obligation")));
        Words.STATES.forEach(state -> columns.add(words.state(state)));
        FigureTable table = new FigureTable(words.text("dashboard.shares"), columns);
        IntStream.range(0, set.obligations().size())
                .forEach(i -> table.numbers(
                        words.label(set, set.obligations().get(i)),
                        Words.STATES.stream()
                                .map(state -> counts(set, children, state).get(i))
                                .toList()));
        figures.add(
                new LightsChart(words.text("dashboard.chart.shares"), true, words.labels(set), series),
                new Details(words.text("dashboard.table"), table));
        return figures;
    }

    /** The lights of one organisation with what is behind them. */
    static LightFigures own(Component here, IndicatorSet set, List<Light> lights) {
        Words words = new Words(here);
        LightFigures figures = new LightFigures(words.text("dashboard.state"));
        FigureTable table = new FigureTable(
                words.text("dashboard.state"),
                List.of(
                        words.text("dashboard.obligation"),
                        words.text("dashboard.light"),
                        words.text("dashboard.held"),
                        words.text("dashboard.due"),
                        words.text("dashboard.until")));
        for (int i = 0; i < lights.size(); i++) {
            Light light = lights.get(i);
            boolean known = light.due() > 0;
            table.row(
                    words.label(set, set.obligations().get(i)),
                    List.of(
                            new LightBadge(light.state()),
                            new Span(Integer.toString(light.held())),
                            new Span(known ? Integer.toString(light.due()) : "–"),
                            new Span(known ? String.valueOf(light.until()) : "–")));
        }
        figures.add(table);
        return figures;
    }

    private static List<Integer> counts(IndicatorSet set, List<ChildSums> children, LightState state) {
        return IntStream.range(0, set.obligations().size())
                .mapToObj(
                        i -> children.stream().mapToInt(c -> c.count(i, state)).sum())
                .toList();
    }

    private static String name(LightState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
