package org.zhibu.server.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Locale;
import org.zhibu.server.shell.Preference;
import org.zhibu.server.text.Bundles;

/** A page before the sign-in: the portal's name and a card. */
abstract class EntryPage extends Main implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final String titleKey;
    private final Div card = new Div();

    EntryPage(String titleKey) {
        this.titleKey = titleKey;
        addClassName("entry");
        Span mark = new Span(getTranslation("app.mark"));
        mark.addClassName("portal-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        Paragraph claim = new Paragraph(getTranslation("app.claim"));
        Div banner = new Div(mark, new H1(getTranslation("app.name")), claim);
        banner.addClassName("entry-banner");
        card.addClassName("entry-card");
        Div foot = new Div(languages());
        foot.addClassName("entry-foot");
        add(banner, card, foot);
    }

    /** Shows another step of the page. */
    final void show(String heading, Component... parts) {
        card.removeAll();
        card.add(new H2(heading));
        card.add(parts);
    }

    private Component languages() {
        Div choices = new Div();
        for (Locale locale : Bundles.LOCALES) {
            Button choice = new Button(getTranslation("shell.language." + locale.getLanguage()), e -> {
                Preference.LANGUAGE.keep(locale.toLanguageTag());
                getUI().ifPresent(ui -> ui.getPage().reload());
            });
            choice.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            choice.setEnabled(!locale.getLanguage().equals(getLocale().getLanguage()));
            choice.getElement().setAttribute("lang", locale.toLanguageTag());
            choices.add(choice);
        }
        return choices;
    }

    @Override
    public String getPageTitle() {
        return getTranslation(titleKey) + " · " + getTranslation("app.name");
    }
}
