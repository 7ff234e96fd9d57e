package org.zhibu.server.account.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.shell.PlatformPage;

/** Pages around the own account. */
@Configuration(proxyBeanMethods = false)
class AccountPages {
    @Bean
    PlatformPage passwordPage() {
        return new PlatformPage(PasswordView.class, PlatformPermissions.ENTER, null, null, 0);
    }
}
