package org.zhibu.server.database.embedded;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the embedded database when no {@code spring.datasource.url} is set, and tells Spring Boot about it before any
 * bean exists. Settings: {@code portal.data-dir} (default {@code ./data}) and {@code portal.database.port} (default: any
 * free port).
 */
final class EmbeddedDatabaseInitializer
        implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    static final String BEAN_NAME = "embeddedDatabase";

    /** After the configuration files and the test framework's own properties have been applied. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (environment.containsProperty("spring.datasource.url")) {
            return;
        }
        Path dataDir = Path.of(environment.getProperty("portal.data-dir", "./data"));
        int port = environment.getProperty("portal.database.port", Integer.class, 0);
        SpringApplication.getShutdownHandlers().add(SharedDatabases.INSTANCE::closeAll);
        EmbeddedDatabase database = SharedDatabases.INSTANCE.acquire(dataDir, port);

        var beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton(BEAN_NAME, database);
        // The first registered is the last destroyed: the pool is closed by then.
        beans.registerDisposableBean(BEAN_NAME, () -> SharedDatabases.INSTANCE.release(dataDir));

        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        BEAN_NAME,
                        Map.of(
                                "spring.datasource.url", database.jdbcUrl(),
                                "spring.datasource.username", database.app().user(),
                                "spring.datasource.password", database.app().password(),
                                "spring.liquibase.url", database.jdbcUrl(),
                                "spring.liquibase.user", database.owner().user(),
                                "spring.liquibase.password", database.owner().password())));
    }
}
