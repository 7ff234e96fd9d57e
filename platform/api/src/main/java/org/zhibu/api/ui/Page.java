package org.zhibu.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page: a title, a line that says what it is for, its actions to the right, then its content. */
public abstract class Page extends Main implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final String titleKey;
    private final H1 title = new H1();
    private final Paragraph hint = new Paragraph();
    private final Div actions = new Div();

    /** @param titleKey message key of the title */
    protected Page(String titleKey) {
        this.titleKey = titleKey;
        addClassName("page");
        title.setText(getTranslation(titleKey));
        hint.addClassName("page-hint");
        hint.setVisible(false);
        actions.addClassName("page-actions");
        Div words = new Div(title, hint);
        words.addClassName("page-words");
        Header header = new Header(words, actions);
        header.addClassName("page-header");
        add(header);
    }

    /** A heading other than the page's name, for example the name of what is shown. */
    protected final void heading(String text) {
        title.setText(text);
    }

    /** A line under the title, in plain words. */
    protected final void hint(String text) {
        hint.setText(text);
        hint.setVisible(!text.isEmpty());
    }

    /** Buttons of the page, the main one last. */
    protected final void actions(Component... components) {
        actions.removeAll();
        actions.add(components);
    }

    @Override
    public String getPageTitle() {
        return getTranslation(titleKey);
    }
}
