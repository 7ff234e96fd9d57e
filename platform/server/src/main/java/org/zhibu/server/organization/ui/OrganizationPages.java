package org.zhibu.server.organization.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.shell.PlatformPage;

/** Pages around the tree and the groups. */
@Configuration(proxyBeanMethods = false)
class OrganizationPages {
    @Bean
    PlatformPage organizationsPage() {
        return new PlatformPage(
                OrganizationsView.class, PlatformPermissions.VIEW_TREE, "organization.title", VaadinIcon.SITEMAP, 30);
    }

    @Bean
    PlatformPage groupsPage() {
        return new PlatformPage(
                GroupsView.class, PlatformPermissions.MANAGE_GROUPS, "group.title", VaadinIcon.GROUP, 35);
    }
}
