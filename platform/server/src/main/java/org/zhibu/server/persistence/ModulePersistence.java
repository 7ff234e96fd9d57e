package org.zhibu.server.persistence;

import jakarta.persistence.PersistenceException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.cfg.AvailableSettings;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.zhibu.server.module.LoadedModule;
import org.zhibu.server.module.ModuleCatalog;

/**
 * The factory over the platform's entities and those of the modules that run. A module whose mapping does not fit the tables is
 * left out, or put back to the version that ran before, so that it never keeps the portal from starting.
 */
class ModulePersistence extends LocalContainerEntityManagerFactoryBean {
    private final transient ModuleCatalog modules;
    private final transient List<String> platformEntities;

    ModulePersistence(
            DataSource dataSource,
            Map<String, Object> properties,
            Stream<EntityTypes> platform,
            ModuleCatalog modules) {
        this.modules = modules;
        platformEntities =
                platform.flatMap(e -> e.types().stream()).map(Class::getName).toList();
        setDataSource(dataSource);
        setPersistenceUnitName("portal");
        setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        setJpaPropertyMap(new HashMap<>(properties));
    }

    @Override
    public void afterPropertiesSet() throws PersistenceException {
        while (true) {
            List<LoadedModule> running = modules.running();
            setManagedTypes(PersistenceManagedTypes.of(
                    Stream.concat(
                                    platformEntities.stream(),
                                    running.stream()
                                            .flatMap(m -> m.plugin().entities().stream())
                                            .map(Class::getName))
                            .toList(),
                    List.of()));
            getJpaPropertyMap()
                    .put(
                            AvailableSettings.CLASSLOADERS,
                            Stream.concat(
                                            Stream.of(getClass().getClassLoader()),
                                            running.stream().map(LoadedModule::classLoader))
                                    .distinct()
                                    .toList());
            try {
                super.afterPropertiesSet();
                return;
            } catch (RuntimeException failure) {
                LoadedModule culprit = modules.culpritOf(failure).orElseThrow(() -> failure);
                modules.fail(culprit, failure);
            }
        }
    }
}
