package org.zhibu.server.job.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.shell.PlatformPage;

/** The operator's page of jobs. */
@Configuration(proxyBeanMethods = false)
class JobPages {
    @Bean
    PlatformPage jobsPage() {
        return new PlatformPage(JobsView.class, PlatformPermissions.RUN_JOBS, "jobs.title", VaadinIcon.TIMER, 92);
    }
}
