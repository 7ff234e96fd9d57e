package org.zhibu.server.people.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.shell.PlatformPage;

/** The page of the register. */
@Configuration(proxyBeanMethods = false)
class PeoplePages {
    @Bean
    PlatformPage peoplePage() {
        return new PlatformPage(
                PeopleView.class, PlatformPermissions.VIEW_PEOPLE, "people.title", VaadinIcon.USERS, 40);
    }

    @Bean
    PlatformPage registerBelowPage() {
        return new PlatformPage(RegisterBelowView.class, PlatformPermissions.VIEW_DASHBOARD, null, null, 42);
    }

    @Bean
    PlatformPage personPage() {
        return new PlatformPage(PersonView.class, PlatformPermissions.VIEW_PEOPLE, null, null, 41);
    }
}
