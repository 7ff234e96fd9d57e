package org.zhibu.server.submission.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.zhibu.server.shell.MainLayout;
import org.zhibu.server.submission.SubmissionKey;

/** A branch's extract of the reply to its own submission. */
@Route(value = "submissions/:key/reply", layout = MainLayout.class)
@PermitAll
public class ExtractView extends ReplyPage implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    ExtractView(SubmissionServices services) {
        super("reply.title", services);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SubmissionKey key = Keys.of(event);
        show(
                services().replies().extractFor(key).orElseThrow(NotFoundException::new),
                Keys.link(this, "submissions/" + key, "submission.action.back"));
    }
}
