package org.zhibu.server.module.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.zhibu.server.module.ModuleState;
import org.zhibu.server.module.ModuleStatus;

/** One jar of the modules folder: whether it runs, whose it is, and if it does not run, why. */
class InstalledModuleCard extends Div {
    private static final long serialVersionUID = 1L;

    InstalledModuleCard(ModuleStatus status) {
        addClassName("module-card");
        Span version = new Span(status.version());
        version.addClassName("secondary");
        Div head = new Div(new H2(name(status)), version, state(status.state()));
        head.addClassName("module-head");
        if (status.signer().isEmpty()) {
            head.add(badge("installed.unsigned", "badge-bad"));
        }
        add(head);
        if (!status.reason().isEmpty()) {
            Paragraph reason = new Paragraph(status.reason());
            reason.addClassName("finding-block");
            add(reason);
        }
        if (status.fallback()) {
            add(new Paragraph(getTranslation("installed.fallback")));
        }
        if (!status.signer().isEmpty()) {
            add(new Paragraph(getTranslation("installed.signer", status.signer())));
        }
        if (!status.sha256().isEmpty()) {
            Paragraph sum = new Paragraph(new Span("SHA-256 "), new Code(status.sha256()));
            sum.addClassNames("secondary", "checksum");
            add(sum);
        }
    }

    /** Only a running module has words of its own. */
    private String name(ModuleStatus status) {
        return status.state() == ModuleState.INSTALLED
                ? getTranslation("installed.name", getTranslation(status.id() + ".name"), status.id())
                : status.id();
    }

    private Span state(ModuleState state) {
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
