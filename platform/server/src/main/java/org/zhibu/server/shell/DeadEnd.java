package org.zhibu.server.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLink;

/** A page where it does not go on: what happened, what to do next, and the way home. */
abstract class DeadEnd extends Main implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final String key;

    /** @param key prefix of the message keys {@code .title}, {@code .text} and {@code .do} */
    DeadEnd(String key) {
        this.key = key;
        addClassNames("page", "dead-end");
        RouterLink home = new RouterLink(getTranslation("shell.toHome"), HomeView.class);
        home.addClassName("button-link");
        add(
                new H1(getTranslation(key + ".title")),
                new Paragraph(getTranslation(key + ".text")),
                new Paragraph(getTranslation(key + ".do")),
                new Div(home));
    }

    @Override
    public String getPageTitle() {
        return getTranslation(key + ".title");
    }
}
