package org.zhibu.server.policy.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.shell.PlatformPage;

/** The page in the menu. */
@Configuration(proxyBeanMethods = false)
class PolicyPages {
    @Bean
    PlatformPage policiesPage() {
        return new PlatformPage(
                PoliciesView.class, PlatformPermissions.VIEW_POLICIES, "policies.title", VaadinIcon.SCALE, 70);
    }
}
