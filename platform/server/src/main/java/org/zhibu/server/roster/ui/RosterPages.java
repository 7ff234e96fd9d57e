package org.zhibu.server.roster.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.shell.PlatformPage;

/** The page of imports, which is opened from the register. */
@Configuration(proxyBeanMethods = false)
class RosterPages {
    @Bean
    PlatformPage rosterImportPage() {
        return new PlatformPage(RosterImportView.class, PlatformPermissions.MANAGE_PEOPLE, null, null, 41);
    }
}
