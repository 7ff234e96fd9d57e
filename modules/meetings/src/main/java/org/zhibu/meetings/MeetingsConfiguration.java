package org.zhibu.meetings;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Beans of the module, in a context of its own below the platform's. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EnableJpaRepositories
@EnableTransactionManagement
class MeetingsConfiguration {}
