package org.zhibu.server.search.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.zhibu.api.search.SearchHit;
import org.zhibu.server.search.Search;

/** One field, and below it what was found, by kind. Arrow keys move between field and hits, Enter opens the first. */
class SearchDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private static final int PAUSE_MS = 250;

    private final transient Search search;
    private final TextField text = new TextField();
    private final Div results = new Div();
    private final Paragraph said = new Paragraph();

    SearchDialog(Search search) {
        this.search = search;
        addClassName("search-dialog");
        getElement().setAttribute("aria-label", getTranslation("search.title"));
        text.setPlaceholder(getTranslation("search.placeholder"));
        text.setAriaLabel(getTranslation("search.placeholder"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setAutofocus(true);
        text.setMaxLength(Search.MAX_TEXT);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE_MS);
        text.addClassName("search-text");
        text.addValueChangeListener(e -> show(e.getValue()));
        results.addClassName("search-results");
        said.addClassName("search-said");
        said.getElement().setAttribute("role", "status");
        said.setText(getTranslation("search.hint"));
        add(text, said, results);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        text.focus();
        var leaving = event.getUI().addAfterNavigationListener(e -> close());
        addDetachListener(e -> leaving.remove());
    }

    private void show(String typed) {
        Search.Found found = search.find(typed);
        results.removeAll();
        found.groups().forEach(this::group);
        if (typed.isBlank()) {
            said.setText(getTranslation("search.hint"));
        } else if (!found.complete()) {
            said.setText(getTranslation("search.incomplete"));
        } else if (found.groups().isEmpty()) {
            said.setText(getTranslation("search.nothing", typed.strip()));
        } else {
            said.setText(getTranslation("search.found", found.size()));
        }
    }

    private void group(Search.Group group) {
        UnorderedList list = new UnorderedList();
        group.hits().forEach(hit -> list.add(new ListItem(link(hit))));
        group.all().ifPresent(path -> {
            Anchor all = new Anchor(path, getTranslation("search.more"));
            all.addClassNames("search-hit", "search-more");
            list.add(new ListItem(all));
        });
        if (group.more() && group.all().isEmpty()) {
            Span others = new Span(getTranslation("search.others"));
            others.addClassName("search-more");
            list.add(new ListItem(others));
        }
        H3 heading = new H3(getTranslation(group.kind()));
        results.add(heading, list);
    }

    private static Anchor link(SearchHit hit) {
        Span title = new Span(hit.title());
        title.addClassName("search-title");
        Span detail = new Span(hit.detail());
        detail.addClassName("search-detail");
        Anchor link = new Anchor(hit.link());
        link.add(title, detail);
        link.addClassName("search-hit");
        return link;
    }
}
