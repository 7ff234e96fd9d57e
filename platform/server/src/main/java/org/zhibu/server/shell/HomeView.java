package org.zhibu.server.shell;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** First page after sign-in. */
@Route(value = "", layout = MainLayout.class)
@PermitAll
public class HomeView extends Main {
    private static final long serialVersionUID = 1L;

    HomeView() {
        add(new H1(getTranslation("home.title")));
    }
}
