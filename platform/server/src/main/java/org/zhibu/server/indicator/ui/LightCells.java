package org.zhibu.server.indicator.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import org.zhibu.api.indicator.LightState;
import org.zhibu.api.ui.LightBadge;

/** Lights in lists, drawn in the browser: a list of thousands of branches costs the server no component. */
final class LightCells {
    /** A light with a text instead of its word. */
    record Cell(LightState state, String text, String word) {}

    private LightCells() {}

    static <T> LitRenderer<T> renderer(ValueProvider<T, List<Cell>> cells) {
        return LitRenderer.<T>of(
                        """
                        <span class="lights">${item.lights.map(l => html`<span class="light ${l.kind}" title="${l.word}">\
                        <span class="light-shape" aria-hidden="true">${l.shape}</span><span>${l.text}</span>\
                        <span class="visually-hidden">${l.word}</span></span>`)}</span>""")
                .withProperty("lights", item -> cells.apply(item).stream().map(Drawn::of).toList());
    }

    /** What the browser gets of a cell. */
    record Drawn(String kind, String shape, String text, String word) {
        static Drawn of(Cell cell) {
            return new Drawn(
                    LightBadge.className(cell.state()), LightBadge.shape(cell.state()), cell.text(), cell.word());
        }
    }
}
