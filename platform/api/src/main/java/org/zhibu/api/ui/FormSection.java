package org.zhibu.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextArea;

/** Fields of a form behind a heading that opens. */
final class FormSection extends Details {
    private static final long serialVersionUID = 1L;

    FormSection(String title, Component... parts) {
        FormLayout inside = new FormLayout();
        inside.setAutoResponsive(true);
        inside.setAutoRows(true);
        inside.setExpandColumns(true);
        inside.setExpandFields(true);
        inside.setMaxColumns(2);
        for (Component part : parts) {
            inside.add(part);
            if (part instanceof TextArea || part instanceof CheckboxGroup<?>) {
                inside.setColspan(part, 2);
            }
        }
        setSummaryText(title);
        add(inside);
        addClassName("form-section");
    }

    /** Opens the section that a field stands in, if any. */
    static void openAround(Component field) {
        for (Component c = field; c != null; c = c.getParent().orElse(null)) {
            if (c instanceof FormSection section) {
                section.setOpened(true);
            }
        }
    }
}
