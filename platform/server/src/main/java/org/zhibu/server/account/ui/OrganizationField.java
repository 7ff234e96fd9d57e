package org.zhibu.server.account.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import org.zhibu.server.account.FoundOrganization;
import org.zhibu.server.account.SignIn;

/** Lets an organisation be found by a part of its name or the beginning of its code. */
final class OrganizationField {
    private OrganizationField() {}

    static void prepare(ComboBox<FoundOrganization> field, SignIn signIn) {
        field.setItemLabelGenerator(FoundOrganization::name);
        field.setPlaceholder(field.getTranslation("signIn.organization.hint"));
        field.setRenderer(new ComponentRenderer<>(o -> {
            Span name = new Span(o.name());
            Span code = new Span(o.code());
            code.addClassName("secondary");
            Div line = new Div(name, code);
            line.addClassName("organization-choice");
            return line;
        }));
        field.setItems(query -> signIn.findOrganizations(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
    }
}
