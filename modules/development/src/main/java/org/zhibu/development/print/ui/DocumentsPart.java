package org.zhibu.development.print.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import java.util.UUID;
import org.zhibu.development.casefile.ui.CasePart;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.print.CaseFile;
import org.zhibu.development.print.Print;
import org.zhibu.development.print.Prints;

/** What can be printed of a case by now, and its whole file. */
@org.springframework.stereotype.Component
class DocumentsPart implements CasePart {
    private static final int ORDER = 900;

    private final Prints prints;
    private final CaseFile file;

    DocumentsPart(Prints prints, CaseFile file) {
        this.prints = prints;
        this.file = file;
    }

    @Override
    public String titleKey() {
        return "development.print.documents";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> of(CaseFacts facts, Runnable changed) {
        if (!prints.mayRead()) {
            return Optional.empty();
        }
        return Optional.of(new Documents(facts));
    }

    /** Links in the order of the way, then the file. */
    @StyleSheet("theme/development-forms.css")
    private final class Documents extends Div {
        private static final long serialVersionUID = 1L;

        Documents(CaseFacts facts) {
            addClassName("dev-documents");
            UnorderedList list = new UnorderedList();
            for (Print print : prints.of(facts)) {
                if (print.isEach()) {
                    prints.talks(facts.id())
                            .forEach((talk, words) -> list.add(new ListItem(link(facts, print, talk, words))));
                } else {
                    list.add(new ListItem(link(facts, print, null, "")));
                }
            }
            add(list, new FileDownload(facts.id(), facts.person().name(), file));
        }

        private Anchor link(CaseFacts facts, Print print, @org.jspecify.annotations.Nullable UUID item, String words) {
            String url = RouteConfiguration.forSessionScope()
                    .getUrl(
                            FormView.class,
                            new RouteParameters(
                                    new RouteParam("id", facts.id().toString()), new RouteParam("form", print.path())));
            String label = getTranslation(print.messageKey());
            return new Anchor(
                    item == null ? url : url + "?item=" + item,
                    (print.material().isEmpty() ? "" : print.material() + " ")
                            + label
                            + (words.isEmpty() ? "" : " · " + words));
        }
    }
}
