package org.zhibu.server.search.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.zhibu.server.search.Search;

/** Opens the search by click, by {@code /} or Ctrl+K; the keys are caught in the browser by {@code search.js}. */
public class SearchButton extends Composite<Button> {
    private static final long serialVersionUID = 1L;

    public SearchButton(Search search) {
        Button button = getContent();
        Span label = new Span(getTranslation("search.title"));
        label.addClassName("search-label");
        Span key = new Span("Ctrl K");
        key.addClassName("search-key");
        key.getElement().setAttribute("aria-hidden", "true");
        Span words = new Span(label, key);
        words.addClassName("search-words");
        button.setIcon(VaadinIcon.SEARCH.create());
        button.getElement().appendChild(words.getElement());
        button.addClassName("search-button");
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(getTranslation("search.title"));
        button.getElement().setAttribute("aria-keyshortcuts", "Control+K /");
        button.setTooltipText(getTranslation("search.keys"));
        button.addClickListener(e -> new SearchDialog(search).open());
    }
}
