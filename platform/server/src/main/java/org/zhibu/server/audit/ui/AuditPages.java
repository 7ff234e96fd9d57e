package org.zhibu.server.audit.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.shell.PlatformPage;

/** The page of the audit in the menu. */
@Configuration(proxyBeanMethods = false)
class AuditPages {
    @Bean
    PlatformPage auditPage() {
        return new PlatformPage(AuditView.class, PlatformPermissions.VIEW_AUDIT, "audit.title", VaadinIcon.EYE, 95);
    }
}
