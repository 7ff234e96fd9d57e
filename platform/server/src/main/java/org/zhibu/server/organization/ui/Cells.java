package org.zhibu.server.organization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import org.zhibu.server.organization.OrganizationNode;
import org.zhibu.server.organization.SecretaryState;

/** Cells of the lists of organisations, in words of the user's language. */
final class Cells {
    private Cells() {}

    static String kind(Component here, OrganizationNode node) {
        return here.getTranslation("organizationKind." + node.kind());
    }

    static String level(Component here, OrganizationNode node) {
        return here.getTranslation("organizationLevel." + node.level());
    }

    static String number(@org.jspecify.annotations.Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    /** The name, and a badge when the organisation is closed or its secretary cannot sign in yet. */
    static Component state(Component here, OrganizationNode node) {
        String key = node.open() ? "organization.secretary." + node.secretary() : "organization.closed";
        Span badge = new Span(
                node.open() ? here.getTranslation(key) : here.getTranslation(key, String.valueOf(node.closedOn())));
        String look =
                !node.open() ? "badge-plain" : node.secretary() == SecretaryState.OPEN ? "badge-good" : "badge-warn";
        badge.addClassNames("badge", look);
        return badge;
    }
}
