package org.zhibu.server.module;

import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.stereotype.Component;
import org.zhibu.server.database.OwnerDatabase;

/** Runs a module's changelog as owner of the schema, with change tables of the module's own. */
@Component
class ModuleMigrations {
    private final OwnerDatabase database;

    ModuleMigrations(OwnerDatabase database) {
        this.database = database;
    }

    void migrate(LoadedModule module) throws LiquibaseException {
        String changelog = module.plugin().changelog().orElse("");
        if (changelog.isEmpty()) {
            return;
        }
        SpringLiquibase liquibase = new SpringLiquibase();
        liquibase.setDataSource(database.dataSource());
        liquibase.setResourceLoader(new DefaultResourceLoader(module.classLoader()));
        liquibase.setChangeLog("classpath:" + changelog);
        liquibase.setDefaultSchema("app");
        liquibase.setLiquibaseSchema("app");
        liquibase.setDatabaseChangeLogTable(module.id() + "_databasechangelog");
        liquibase.setDatabaseChangeLogLockTable(module.id() + "_databasechangeloglock");
        liquibase.setAnalyticsEnabled(false);
        liquibase.afterPropertiesSet();
    }
}
