package org.zhibu.server.submission.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.zhibu.server.shell.MainLayout;

/** A whole reply, which only the committee that wrote it sees. */
@Route(value = "replies/:id", layout = MainLayout.class)
@PermitAll
public class ReplyView extends ReplyPage implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    ReplyView(SubmissionServices services) {
        super("reply.title", services);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id;
        try {
            id = UUID.fromString(event.getRouteParameters().get("id").orElse(""));
        } catch (IllegalArgumentException none) {
            throw new NotFoundException();
        }
        show(
                services().replies().find(id).orElseThrow(NotFoundException::new),
                Keys.link(this, "received", "submission.action.back"));
    }
}
