package org.zhibu.server.inbox.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.inbox.Tasks;
import org.zhibu.server.shell.PageBadge;
import org.zhibu.server.shell.PlatformPage;

/** The page of tasks, with the number of open ones in the menu. */
@Configuration(proxyBeanMethods = false)
class InboxPages {
    @Bean
    PlatformPage inboxPage() {
        return new PlatformPage(InboxView.class, PlatformPermissions.ENTER, "inbox.title", VaadinIcon.TASKS, 5);
    }

    @Bean
    PageBadge inboxBadge(Tasks tasks) {
        return new PageBadge(InboxView.class, tasks::open);
    }
}
