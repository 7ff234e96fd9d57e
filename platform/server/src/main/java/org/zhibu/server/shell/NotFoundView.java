package org.zhibu.server.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** There is no such page. A page of a module that is not switched on here reads the same. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class NotFoundView extends DeadEnd implements HasErrorParameter<NotFoundException> {
    private static final long serialVersionUID = 1L;

    NotFoundView() {
        super("notFound");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
