package org.zhibu.server.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import jakarta.annotation.security.PermitAll;

/** The frame around every page of a signed-in user. */
@PermitAll
public class MainLayout extends AppLayout {
    private static final long serialVersionUID = 1L;

    /** Draws the menu again after a module was switched on or off. */
    public void modulesChanged() {}
}
