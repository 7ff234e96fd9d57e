package org.zhibu.server.shell;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.zhibu.server.text.FailureLog;

/**
 * Something went wrong that should not have: an id to name, which stands in the log too. It stands alone, because the frame may be
 * what failed.
 */
@AnonymousAllowed
public class FailureView extends DeadEnd implements HasErrorParameter<Exception> {
    private static final long serialVersionUID = 1L;

    FailureView() {
        super("failure");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Paragraph id = new Paragraph(getTranslation("failure.id", FailureLog.record(parameter.getException())));
        id.addClassName("dead-end-id");
        add(id);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
