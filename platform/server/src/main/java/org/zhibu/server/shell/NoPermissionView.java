package org.zhibu.server.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** The page exists, but not for the posts that the user holds now. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class NoPermissionView extends DeadEnd implements HasErrorParameter<NoPermissionException> {
    private static final long serialVersionUID = 1L;

    NoPermissionView() {
        super("noPermission");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NoPermissionException> parameter) {
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
