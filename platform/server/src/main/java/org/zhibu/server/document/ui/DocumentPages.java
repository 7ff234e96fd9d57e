package org.zhibu.server.document.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.shell.PlatformPage;

/** Pages of documents: their templates and their numbers. */
@Configuration(proxyBeanMethods = false)
class DocumentPages {
    @Bean
    PlatformPage templatesPage() {
        return new PlatformPage(
                TemplatesView.class,
                PlatformPermissions.VIEW_TEMPLATES,
                "document.templates",
                VaadinIcon.FILE_TEXT_O,
                60);
    }

    @Bean
    PlatformPage numbersPage() {
        return new PlatformPage(
                NumbersView.class, PlatformPermissions.MANAGE_NUMBERS, "number.title", VaadinIcon.HASH, 61);
    }
}
