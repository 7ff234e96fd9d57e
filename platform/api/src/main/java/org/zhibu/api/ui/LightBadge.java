package org.zhibu.api.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.zhibu.api.indicator.LightState;

/** A light: colour, shape and word together, so that it is understood without seeing colours, on paper and by a screen reader. */
public class LightBadge extends Span {
    private static final long serialVersionUID = 1L;

    /** With the state's own word, for example 临期. */
    public LightBadge(LightState state) {
        this(state, "");
    }

    /** @param text instead of the state's word, for example "2/3"; the word then is the tooltip and what a screen reader says */
    public LightBadge(LightState state, String text) {
        String word = getTranslation("light." + state.name());
        addClassNames("light", className(state));
        Span shape = new Span(shape(state));
        shape.addClassName("light-shape");
        shape.getElement().setAttribute("aria-hidden", "true");
        add(shape, new Span(text.isEmpty() ? word : text));
        if (!text.isEmpty()) {
            setTitle(word);
            Span spoken = new Span(word);
            spoken.addClassName("visually-hidden");
            add(spoken);
        }
    }

    /** CSS class of a state, for lists that draw their lights in the browser. */
    public static String className(LightState state) {
        return "light-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Shape of a state. */
    public static String shape(LightState state) {
        return switch (state) {
            case SATISFIED -> "✓";
            case ON_TRACK -> "○";
            case DUE_SOON -> "▲";
            case OVERDUE -> "✕";
            case NOT_APPLICABLE -> "–";
            case NOT_ENABLED -> "·";
        };
    }
}
