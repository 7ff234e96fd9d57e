package org.zhibu.server.submission.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.zhibu.api.document.DocumentTemplates;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.ui.Page;
import org.zhibu.server.submission.Reply;

/** A reply to be read, printed and carried away. */
abstract class ReplyPage extends Page {
    private static final long serialVersionUID = 1L;

    private final transient SubmissionServices services;
    private final Div content = new Div();

    ReplyPage(String titleKey, SubmissionServices services) {
        super(titleKey);
        this.services = services;
        add(content);
    }

    final void show(Reply reply, Anchor back) {
        Anchor file = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    try {
                        byte[] bytes = services.replies().docx(reply);
                        return new DownloadResponse(
                                new ByteArrayInputStream(bytes),
                                reply.title() + ".docx",
                                DocumentTemplates.CONTENT_TYPE,
                                bytes.length);
                    } catch (RefusedException refusal) {
                        return DownloadResponse.error(HttpStatusCode.FORBIDDEN.getCode());
                    }
                }),
                getTranslation("reply.action.docx"));
        file.addClassName("button-link");
        actions(
                back,
                file,
                new Button(
                        getTranslation("action.print"),
                        e -> e.getSource().getElement().executeJs("window.print()")));
        content.removeAll();
        content.add(new ReplySheet(reply, services));
    }

    final SubmissionServices services() {
        return services;
    }
}
