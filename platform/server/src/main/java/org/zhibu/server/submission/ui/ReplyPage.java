package org.zhibu.server.submission.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.zhibu.api.ui.Downloads;
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
        actions(
                back,
                Downloads.docx(
                        getTranslation("action.docx"),
                        reply.title(),
                        () -> services.replies().docx(reply)),
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
