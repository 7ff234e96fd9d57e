package org.zhibu.development;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Beans of the module, in a context of its own below the platform's. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EnableTransactionManagement
class DevelopmentConfiguration {}
