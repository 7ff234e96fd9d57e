package org.zhibu.server.indicator.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /** Obligations that some branch below has; all of them while nothing is known of any. */
    static List<String> owed(IndicatorSet set, List<ChildSums> children) {
        List<String> owed = set.obligations().stream()
                .filter(code -> Words.STATES.stream()
                        .filter(state -> state != LightState.NOT_APPLICABLE && state != LightState.NOT_ENABLED)
                        .anyMatch(state -> count(set, children, code, state) > 0))
                .toList();
        return owed.isEmpty() ? set.obligations() : owed;
    }

    /** Shares over all branches below. */
    static LightFigures shares(Component here, IndicatorSet set, List<String> shown, List<ChildSums> children) {
        Words words = new Words(here);
        LightFigures figures = new LightFigures(words.text("dashboard.shares"));
        List<LightsChart.Series> series = Words.STATES.stream()
                .map(state -> new LightsChart.Series(
                        words.state(state), "--light-" + name(state), counts(set, shown, children, state)))
                .toList();
        List<String> columns = new ArrayList<>(List.of(words.text("dashboard.obligation")));
        Words.STATES.forEach(state -> columns.add(words.state(state)));
        FigureTable table = new FigureTable(words.text("dashboard.shares"), columns);
        shown.forEach(code -> table.numbers(
                words.label(set, code),
                Words.STATES.stream()
                        .map(state -> count(set, children, code, state))
                        .toList()));
        figures.add(
                new LightsChart(
                        words.text("dashboard.chart.shares"),
                        true,
                        shown.stream().map(code -> words.label(set, code)).toList(),
                        series),
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
            if (light.state() == LightState.NOT_APPLICABLE && light.held() == 0) {
                continue;
            }
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

    private static List<Integer> counts(
            IndicatorSet set, List<String> shown, List<ChildSums> children, LightState state) {
        return shown.stream().map(code -> count(set, children, code, state)).toList();
    }

    private static int count(IndicatorSet set, List<ChildSums> children, String code, LightState state) {
        int obligation = set.obligations().indexOf(code);
        return children.stream().mapToInt(c -> c.count(obligation, state)).sum();
    }

    private static String name(LightState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
