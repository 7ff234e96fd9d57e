package org.zhibu.development.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import org.zhibu.api.ui.Confirm;
import org.zhibu.api.ui.Notices;
import org.zhibu.api.ui.Page;

/** A page about the plans of a year that the user chooses. */
@StyleSheet("theme/development.css")
public abstract class YearPage extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final Select<Integer> year;
    private final Div content = new Div();

    YearPage(String titleKey, String hintKey, int thisYear) {
        super(titleKey);
        hint(getTranslation(hintKey));
        year = Years.select(this, thisYear, this::draw);
        content.addClassName("dev-plan");
        Div controls = new Div(year);
        controls.addClassNames("dev-controls", "no-print");
        add(controls, content);
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        Years.of(event.getLocation()).ifPresent(year::setValue);
        draw();
    }

    /** Reads the year's plans again. */
    final void draw() {
        content.removeAll();
        draw(year.getValue());
    }

    abstract void draw(int chosen);

    final void show(Component... parts) {
        content.add(parts);
    }

    final Anchor link(String key, String path) {
        Anchor link = new Anchor(path, getTranslation(key));
        link.setRouterIgnore(false);
        link.addClassName("button-link");
        return link;
    }

    /** A button that asks before it acts for others too. */
    final Button asks(String key, Runnable act) {
        Button button = new Button(
                getTranslation(key),
                e -> Confirm.ask(this, getTranslation(key), getTranslation(key + ".text"), key, false, () -> {
                    Notices.attempt(act);
                    draw();
                }));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }
}
