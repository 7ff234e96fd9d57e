package org.zhibu.development;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.paper.PaperWords;
import org.zhibu.api.text.Messages;

/** Beans of the module, in a context of its own below the platform's. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EnableTransactionManagement
class DevelopmentConfiguration {
    @Bean
    PaperWords paperWords(Messages messages, Organizations organizations, Clock clock) {
        return new PaperWords("development", messages, organizations, clock);
    }
}
