package org.zhibu.server.module.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.zhibu.api.ui.Page;
import org.zhibu.server.module.ModuleCatalog;
import org.zhibu.server.module.ModuleState;
import org.zhibu.server.module.ModuleStatus;
import org.zhibu.server.shell.MainLayout;

/** What lies in the modules folder, and how each jar fared at this start. They are a handful, so all are shown. */
@Route(value = "operator/modules", layout = MainLayout.class)
@PermitAll
public class InstalledModulesView extends Page {
    private static final long serialVersionUID = 1L;

    InstalledModulesView(ModuleCatalog catalog) {
        super("installed.title");
        hint(getTranslation("installed.hint"));
        List<ModuleStatus> statuses = catalog.statuses();
        if (statuses.isEmpty()) {
            Div empty = new Div(new Paragraph(getTranslation("installed.empty")));
            empty.addClassName("empty");
            add(empty);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("module-cards", "module-cards-wide");
        statuses.forEach(status -> list.add(new ListItem(card(status))));
        add(list);
    }

    private Component card(ModuleStatus status) {
        Span version = new Span(status.version());
        version.addClassName("secondary");
        Div head = new Div(new H2(status.id()), version, state(status.state()));
        head.addClassName("module-head");
        if (status.signer().isEmpty()) {
            head.add(badge("installed.unsigned", "badge-bad"));
        }
        Div card = new Div(head);
        card.addClassName("module-card");
        if (!status.reason().isEmpty()) {
            Paragraph reason = new Paragraph(status.reason());
            reason.addClassName("finding-block");
            card.add(reason);
        }
        if (status.fallback()) {
            card.add(new Paragraph(getTranslation("installed.fallback")));
        }
        if (!status.signer().isEmpty()) {
            card.add(new Paragraph(getTranslation("installed.signer", status.signer())));
        }
        if (!status.sha256().isEmpty()) {
            Paragraph sum = new Paragraph(new Span("SHA-256 "), new Code(status.sha256()));
            sum.addClassNames("secondary", "checksum");
            card.add(sum);
        }
        return card;
    }

    private Component state(ModuleState state) {
        String look = switch (state) {
            case INSTALLED -> "badge-good";
            case FAILED, REFUSED -> "badge-bad";
            case INCOMPATIBLE -> "badge-warn";
        };
        return badge("installed.state." + state.name(), look);
    }

    private Span badge(String key, String look) {
        Span badge = new Span(getTranslation(key));
        badge.addClassNames("badge", look);
        return badge;
    }
}
