package org.zhibu.server.account.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.shell.PlatformPage;

/** The page of posts and accounts. */
@Configuration(proxyBeanMethods = false)
class PostPages {
    @Bean
    PlatformPage postsPage() {
        return new PlatformPage(PostsView.class, PlatformPermissions.APPOINT, "posts.title", VaadinIcon.KEY_O, 50);
    }
}
