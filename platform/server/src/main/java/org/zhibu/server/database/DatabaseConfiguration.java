package org.zhibu.server.database;

import liquibase.integration.spring.SpringLiquibase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The schema is there before anything asks for it: Spring Boot lets whoever uses the database wait for this bean. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    @Bean
    SpringLiquibase liquibase(OwnerDatabase owner) {
        return new PlatformChangelog(owner);
    }
}
