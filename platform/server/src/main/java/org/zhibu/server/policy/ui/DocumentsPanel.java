package org.zhibu.server.policy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.LocalDate;
import org.zhibu.api.ui.Confirm;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Notices;
import org.zhibu.server.policy.PolicyDocument;

/** Local rules of the committee and of those above it, with the standards that rest on them. */
class DocumentsPanel extends Section {
    private static final long serialVersionUID = 1L;

    private final transient PolicyServices services;
    private final boolean maySet;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph empty = new Paragraph(getTranslation("policies.documents.empty"));

    DocumentsPanel(PolicyServices services, boolean maySet) {
        this.services = services;
        this.maySet = maySet;
        addClassNames("policy-section", "no-print");
        list.addClassName("policy-list");
        empty.addClassName("secondary");
        add(new H2(getTranslation("policies.documents")));
        if (maySet) {
            Paragraph hint = new Paragraph(getTranslation("policies.documents.hint"));
            hint.addClassName("secondary");
            Button add = new Button(getTranslation("policies.documents.add"), VaadinIcon.PLUS.create(), e -> open());
            add.addClassName("opens-form");
            add(hint, add);
        }
        add(empty, list);
        show();
    }

    final void show() {
        list.removeAll();
        services.documents().list().forEach(d -> list.add(item(d)));
        empty.setVisible(list.getChildren().findAny().isEmpty());
    }

    private void open() {
        new FormDialog(
                        getTranslation("policies.documents.add"),
                        new DocumentForm(services.documents(), LocalDate.now(services.clock())),
                        "action.save",
                        () -> {
                            Notices.done(getTranslation("policies.document.saved"));
                            show();
                        })
                .open();
    }

    private ListItem item(PolicyDocument document) {
        Span title = new Span(document.title());
        title.addClassName("policy-title");
        Paragraph by = new Paragraph(getTranslation(
                "policies.document.by", document.organizationName(), document.number(), document.issuedOn()));
        by.addClassName("secondary");
        Paragraph keys = new Paragraph(
                document.titles().isEmpty()
                        ? getTranslation("policies.document.noKeys")
                        : getTranslation(
                                "policies.document.keys",
                                String.join(getTranslation("policies.comma"), document.titles())));
        ListItem item = new ListItem(title, by, keys);
        if (document.file() != null) {
            Anchor file = new Anchor(
                    DownloadHandler.fromInputStream(event -> {
                        var content = new java.io.ByteArrayOutputStream();
                        services.documents().read(document.id(), content);
                        byte[] bytes = content.toByteArray();
                        return new com.vaadin.flow.server.streams.DownloadResponse(
                                new java.io.ByteArrayInputStream(bytes),
                                document.fileName(),
                                "application/octet-stream",
                                bytes.length);
                    }),
                    document.fileName());
            item.add(file);
        }
        if (document.repealedOn() != null) {
            Span repealed = new Span(getTranslation("policies.document.repealed", document.repealedOn()));
            repealed.addClassNames("badge", "badge-plain");
            item.add(repealed);
        } else if (maySet && document.own()) {
            Button repeal = new Button(getTranslation("policies.document.repeal"), e -> repeal(document));
            repeal.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            item.add(repeal);
        }
        return item;
    }

    private void repeal(PolicyDocument document) {
        Confirm.ask(
                this,
                getTranslation("policies.document.repeal.ask", document.title()),
                getTranslation("policies.document.repeal.text"),
                "policies.document.repeal",
                true,
                () -> {
                    Notices.attempt(() -> services.documents().repeal(document));
                    show();
                });
    }
}
