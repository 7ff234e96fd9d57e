package org.zhibu.server.indicator.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import java.util.stream.Collectors;
import org.zhibu.api.indicator.LightState;
import org.zhibu.api.ui.LightBadge;

/** Lights in lists, drawn in the browser: a list of thousands of branches costs the server no component. */
final class LightCells {
    /** A light with a text instead of its word. */
    record Cell(LightState state, String text, String word) {}

    private LightCells() {}

    static <T> LitRenderer<T> renderer(ValueProvider<T, List<Cell>> cells) {
        return LitRenderer.<T>of("""
                        <span class="lights">${item.lights.split(';').filter(c => c).map(c => c.split('|')).map(l => html`\
                        <span class="light ${l[0]}" title="${l[3]}"><span class="light-shape" aria-hidden="true">${l[1]}</span>\
                        <span>${l[2]}</span><span class="visually-hidden">${l[3]}</span></span>`)}</span>""")
                .withProperty(
                        "lights",
                        item -> cells.apply(item).stream()
                                .map(LightCells::drawn)
                                .collect(Collectors.joining(";")));
    }

    /** What the browser gets of a cell: one string, because a list of objects arrives there without its fields. */
    private static String drawn(Cell cell) {
        return String.join(
                "|", LightBadge.className(cell.state()), LightBadge.shape(cell.state()), cell.text(), cell.word());
    }
}
