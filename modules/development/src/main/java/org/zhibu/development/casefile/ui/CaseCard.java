package org.zhibu.development.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** One part of a case's page under its heading. */
final class CaseCard extends Section {
    private static final long serialVersionUID = 1L;

    CaseCard(String titleKey, Component... content) {
        addClassNames("panel", "dev-card");
        add(new H2(getTranslation(titleKey)));
        add(content);
    }

    void empty(String key) {
        Paragraph nothing = new Paragraph(getTranslation(key));
        nothing.addClassName("empty");
        add(nothing);
    }

    static Div row(Component... content) {
        Div row = new Div(content);
        row.addClassNames("dev-row", "no-print");
        return row;
    }
}
