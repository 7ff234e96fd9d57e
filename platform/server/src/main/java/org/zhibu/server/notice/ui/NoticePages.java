package org.zhibu.server.notice.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.shell.PlatformPage;

/** Pages of public notices. */
@Configuration(proxyBeanMethods = false)
class NoticePages {
    @Bean
    PlatformPage noticesPage() {
        return new PlatformPage(
                NoticesView.class, PlatformPermissions.VIEW_NOTICES, "notice.title", VaadinIcon.MEGAPHONE, 25);
    }

    @Bean
    PlatformPage noticePosterPage() {
        return new PlatformPage(NoticePosterView.class, PlatformPermissions.MANAGE_NOTICES, null, null, 0);
    }
}
