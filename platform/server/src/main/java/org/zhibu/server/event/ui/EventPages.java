package org.zhibu.server.event.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.shell.PlatformPage;

/** The page of event deliveries in the operator's menu. */
@Configuration(proxyBeanMethods = false)
class EventPages {
    @Bean
    PlatformPage eventsPage() {
        return new PlatformPage(
                EventsView.class, PlatformPermissions.MANAGE_EVENTS, "events.title", VaadinIcon.EXCHANGE, 92);
    }
}
