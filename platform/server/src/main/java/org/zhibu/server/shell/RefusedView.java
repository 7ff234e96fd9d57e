package org.zhibu.server.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.ui.FindingsPanel;

/** A page whose service refused while the page was made: it shows the reasons. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class RefusedView extends DeadEnd implements HasErrorParameter<RefusedException> {
    private static final long serialVersionUID = 1L;

    RefusedView() {
        super("noPermission");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<RefusedException> parameter) {
        add(FindingsPanel.of(parameter.getException().findings()));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
