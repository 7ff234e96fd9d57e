package org.zhibu.server.indicator.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Stacked bars, drawn in the browser. */
@Tag("lights-chart")
class LightsChart extends Component implements HasStyle {
    private static final long serialVersionUID = 1L;

    /** @param colour custom property of the theme */
    record Series(String name, String colour, List<? extends Number> values) {}

    LightsChart(String description, boolean horizontal, List<String> categories, List<Series> series) {
        addClassName("lights-chart");
        getElement().setAttribute("aria-label", description);
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("horizontal", horizontal);
        ArrayNode names = data.putArray("categories");
        categories.forEach(names::add);
        ArrayNode all = data.putArray("series");
        series.forEach(s -> {
            ObjectNode one = all.addObject();
            one.put("name", s.name());
            one.put("colour", s.colour());
            ArrayNode values = one.putArray("values");
            s.values().forEach(v -> values.add(v.longValue()));
        });
        getElement().setPropertyJson("data", data);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://charts/lights-chart.js");
    }
}
