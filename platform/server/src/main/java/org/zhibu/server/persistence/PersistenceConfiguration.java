package org.zhibu.server.persistence;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.hibernate.autoconfigure.HibernateProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernateSettings;
import org.springframework.boot.jpa.autoconfigure.JpaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.server.module.ModuleCatalog;
import org.zhibu.server.tenant.TenantContext;

/** One persistence unit and one transaction manager for platform and modules; see docs/decisions/0002. */
@Configuration(proxyBeanMethods = false)
class PersistenceConfiguration {
    @Bean
    LocalContainerEntityManagerFactoryBean entityManagerFactory(
            DataSource dataSource,
            ObjectProvider<EntityTypes> platform,
            ModuleCatalog modules,
            JpaProperties jpa,
            HibernateProperties hibernate) {
        return new ModulePersistence(
                dataSource,
                hibernate.determineHibernateProperties(jpa.getProperties(), new HibernateSettings()),
                platform.stream(),
                modules);
    }

    @Bean
    PlatformTransactionManager transactionManager(EntityManagerFactory factory, TenantContext tenants, Clock clock) {
        return new TenantTransactionManager(factory, tenants, clock);
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }
}
