package org.zhibu.server.module.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhibu.api.security.Permission;
import org.zhibu.api.security.Post;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.shell.PlatformPage;

/** The pages of the modules in the menu. */
@Configuration(proxyBeanMethods = false)
class ModulePageBeans {
    /** The page opens to those who may do at least one of its two parts; each part asks for its own permission. */
    private static final Permission EITHER = new Permission("platform.openModules", posts());

    @Bean
    PlatformPage modulesPage() {
        return new PlatformPage(ModulesView.class, EITHER, "modules.title", VaadinIcon.PUZZLE_PIECE, 80);
    }

    @Bean
    PlatformPage installedModulesPage() {
        return new PlatformPage(
                InstalledModulesView.class,
                PlatformPermissions.INSTALL_MODULES,
                "installed.title",
                VaadinIcon.ARCHIVES,
                90);
    }

    private static Set<Post> posts() {
        return Stream.of(PlatformPermissions.MANAGE_MODULES, PlatformPermissions.DIRECT_MODULES)
                .flatMap(p -> p.posts().stream())
                .collect(Collectors.toSet());
    }
}
