package org.zhibu.server.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.zhibu.api.text.Messages;

/** Hands the bundles to pages and to everything else that needs words. */
@Component
class Translations implements I18NProvider, Messages {
    private static final long serialVersionUID = 1L;

    private final transient Bundles bundles;

    Translations(Bundles bundles) {
        this.bundles = bundles;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Bundles.LOCALES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return bundles.text(locale, key, params);
    }

    @Override
    public String text(String key, Object... arguments) {
        UI ui = UI.getCurrent();
        return bundles.text(ui == null ? Bundles.LOCALES.getFirst() : ui.getLocale(), key, arguments);
    }

    @Override
    public String text(Locale locale, String key, Object... arguments) {
        return bundles.text(locale, key, arguments);
    }
}
