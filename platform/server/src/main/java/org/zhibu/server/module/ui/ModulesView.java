package org.zhibu.server.module.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.security.Access;
import org.zhibu.api.ui.Confirm;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Notices;
import org.zhibu.api.ui.Page;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.module.ModuleDirections;
import org.zhibu.server.module.ModuleOffer;
import org.zhibu.server.module.Modules;
import org.zhibu.server.module.Stance;
import org.zhibu.server.shell.MainLayout;
import org.zhibu.server.shell.ModulesListener;

/** Modules of the organisation, to be switched on and off; and, for a committee, what it says of them to those below. */
@Route(value = "modules", layout = MainLayout.class)
@PermitAll
public class ModulesView extends Page implements ModulesListener {
    private static final long serialVersionUID = 1L;

    private final transient Modules modules;
    private final transient ModuleDirections directions;
    private final transient Access access;
    private final Div content = new Div();

    ModulesView(Modules modules, ModuleDirections directions, Access access) {
        super("modules.title");
        this.modules = modules;
        this.directions = directions;
        this.access = access;
        hint(getTranslation("modules.hint"));
        add(content);
        modulesChanged();
    }

    @Override
    public final void modulesChanged() {
        content.removeAll();
        if (access.has(PlatformPermissions.MANAGE_MODULES)) {
            List<Component> cards = modules.offers().stream().map(this::offer).toList();
            content.add(section("modules.own", "modules.own.hint", cards));
        }
        if (access.has(PlatformPermissions.DIRECT_MODULES)) {
            List<Component> cards =
                    directions.all().stream().map(this::direction).toList();
            content.add(section("modules.below", "modules.below.hint", cards));
        }
    }

    private Component section(String titleKey, String hintKey, List<Component> cards) {
        Section section = new Section(new H2(getTranslation(titleKey)));
        section.addClassName("module-section");
        if (cards.isEmpty()) {
            Div empty = new Div(new Paragraph(getTranslation("modules.empty")));
            empty.addClassName("empty");
            section.add(empty);
            return section;
        }
        Paragraph hint = new Paragraph(getTranslation(hintKey));
        hint.addClassName("secondary");
        UnorderedList list = new UnorderedList();
        list.addClassName("module-cards");
        cards.forEach(card -> list.add(new ListItem(card)));
        section.add(hint, list);
        return section;
    }

    private Component offer(ModuleOffer offer) {
        Div card = card(offer.id(), offer.version(), badge(offer.enabled()));
        if (offer.stance() != null) {
            card.add(stance(offer.stance(), offer.stanceBy(), offer.stanceReason()));
        }
        if (!offer.changedBy().isEmpty()) {
            Paragraph changed = new Paragraph(getTranslation("modules.changedBy", offer.changedBy()));
            changed.addClassName("secondary");
            card.add(changed);
        }
        card.add(switchButton(offer));
        return card;
    }

    private Component switchButton(ModuleOffer offer) {
        String name = name(offer.id());
        Button button;
        if (offer.enabled()) {
            button = new Button(
                    getTranslation("modules.disable"),
                    e -> Confirm.ask(
                            this,
                            getTranslation("modules.disable.ask", name),
                            getTranslation("modules.disable.text"),
                            "modules.disable",
                            true,
                            () -> switchModule(offer, false)));
            button.setEnabled(offer.mayDisable());
        } else {
            button = new Button(
                    getTranslation("modules.enable"),
                    e -> Confirm.ask(
                            this,
                            getTranslation("modules.enable.ask", name),
                            getTranslation("modules.enable.text"),
                            "modules.enable",
                            false,
                            () -> switchModule(offer, true)));
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            button.setEnabled(offer.mayEnable());
        }
        button.setAriaLabel(button.getText() + " " + name);
        return button;
    }

    private void switchModule(ModuleOffer offer, boolean on) {
        if (Notices.attempt(() -> modules.switchModule(offer.id(), on))) {
            Notices.done(getTranslation(on ? "modules.enabled" : "modules.disabled", name(offer.id())));
        }
        modulesChanged();
    }

    private Component direction(ModuleDirections.Direction direction) {
        Span none = new Span(getTranslation("modules.stance.none"));
        none.addClassNames("badge", "badge-plain");
        Div card = card(direction.module(), direction.version(), direction.stance() == null ? none : null);
        if (direction.stance() != null) {
            card.add(stance(direction.stance(), getTranslation("modules.stance.own"), direction.reason()));
        }
        Button change = new Button(
                getTranslation("modules.direct"),
                e -> new FormDialog(
                                getTranslation("modules.direct.title", name(direction.module())),
                                new DirectionForm(directions, direction),
                                "action.save",
                                this::modulesChanged)
                        .open());
        change.addClassName("opens-form");
        change.setAriaLabel(change.getText() + " " + name(direction.module()));
        card.add(change);
        return card;
    }

    private Div card(String module, String version, @Nullable Component badge) {
        Span number = new Span(version);
        number.addClassName("secondary");
        H3 title = new H3(name(module));
        Div head = new Div(title, number);
        head.addClassName("module-head");
        if (badge != null) {
            head.add(badge);
        }
        Div card = new Div(head, new Paragraph(getTranslation(module + ".description")));
        card.addClassName("module-card");
        return card;
    }

    private Component badge(boolean enabled) {
        Span badge = new Span(getTranslation(enabled ? "modules.state.on" : "modules.state.off"));
        badge.addClassNames("badge", enabled ? "badge-good" : "badge-plain");
        return badge;
    }

    private Component stance(Stance stance, String by, String reason) {
        Paragraph line = new Paragraph(getTranslation("modules.stance." + stance.name(), by, reason));
        line.addClassNames("stance", "stance-" + stance.name().toLowerCase(java.util.Locale.ROOT));
        return line;
    }

    private String name(String module) {
        return getTranslation(module + ".name");
    }
}
