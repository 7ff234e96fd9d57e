package org.zhibu.server.shell;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.shared.ui.Transport;

/** What holds for every page of the application. Requests stay plain HTTP, so that each passes the session guard. */
@Push(transport = Transport.WEBSOCKET_XHR)
public class PortalShell implements AppShellConfigurator {
    private static final long serialVersionUID = 1L;
}
