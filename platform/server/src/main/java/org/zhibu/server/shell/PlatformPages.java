package org.zhibu.server.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.zhibu.server.access.PlatformPermissions;

/** All declared pages of the platform. */
@Component
class PlatformPages {
    private final ObjectProvider<PlatformPage> declared;

    PlatformPages(ObjectProvider<PlatformPage> declared) {
        this.declared = declared;
    }

    /** In the order of the menu. */
    List<PlatformPage> all() {
        return declared.stream()
                .sorted(Comparator.comparingInt(PlatformPage::order))
                .toList();
    }

    Optional<PlatformPage> of(Class<?> view) {
        return declared.stream().filter(p -> p.view().equals(view)).findFirst();
    }

    @Configuration(proxyBeanMethods = false)
    static class Home {
        @Bean
        PlatformPage homePage() {
            return new PlatformPage(HomeView.class, PlatformPermissions.ENTER, "home.title", VaadinIcon.HOME_O, 0);
        }
    }
}
