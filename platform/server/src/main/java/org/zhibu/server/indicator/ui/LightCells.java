package org.zhibu.server.indicator.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import java.util.Map;
import org.zhibu.api.indicator.LightState;
import org.zhibu.api.ui.LightBadge;

/** Lights in lists, drawn in the browser: a list of thousands of branches costs the server no component. */
final class LightCells {
    /** A light with a text instead of its word. */
    record Cell(LightState state, String text, String word) {}

    private LightCells() {}

    static <T> LitRenderer<T> renderer(ValueProvider<T, List<Cell>> cells) {
        return LitRenderer.<T>of("""
                        <span class="lights">${item.lights.map(l => html`<span class="light ${l.kind}" title="${l.word}">\
                        <span class="light-shape" aria-hidden="true">${l.shape}</span><span>${l.text}</span>\
                        <span class="visually-hidden">${l.word}</span></span>`)}</span>""")
                .withProperty(
                        "lights",
                        item -> cells.apply(item).stream()
                                .map(LightCells::drawn)
                                .toList());
    }

    /** What the browser gets of a cell. */
    private static Map<String, String> drawn(Cell cell) {
        return Map.of(
                "kind", LightBadge.className(cell.state()),
                "shape", LightBadge.shape(cell.state()),
                "text", cell.text(),
                "word", cell.word());
    }
}
