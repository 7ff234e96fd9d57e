package org.zhibu.server.indicator.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.shell.PlatformPage;

@Configuration(proxyBeanMethods = false)
class DashboardPages {
    @Bean
    PlatformPage dashboardPage() {
        return new PlatformPage(
                DashboardView.class, PlatformPermissions.VIEW_DASHBOARD, "dashboard.menu", VaadinIcon.DASHBOARD, 20);
    }
}
