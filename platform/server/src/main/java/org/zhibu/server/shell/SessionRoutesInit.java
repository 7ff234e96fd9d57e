package org.zhibu.server.shell;

import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps each session's routes current: before the first page of a browser window, and until the session ends. */
@Configuration(proxyBeanMethods = false)
class SessionRoutesInit {
    @Bean
    VaadinServiceInitListener sessionRoutesListener(SessionRoutes routes) {
        return event -> {
            event.getSource().addSessionDestroyListener(e -> routes.forget(e.getSession()));
            event.getSource().addUIInitListener(e -> routes.sync(e.getUI().getSession()));
        };
    }
}
