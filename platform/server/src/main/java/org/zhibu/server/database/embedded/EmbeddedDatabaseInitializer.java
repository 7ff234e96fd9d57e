package org.zhibu.server.database.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.EnumerablePropertySource;

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
        var database = new Starting(() -> SharedDatabases.INSTANCE.acquire(dataDir, port));

        var beans = (DefaultListableBeanFactory) context.getBeanFactory();
        var definition = new RootBeanDefinition(EmbeddedDatabase.class, database::get);
        // other contexts may still use it: it is given back, not closed
        definition.setDestroyMethodName("");
        beans.registerBeanDefinition(BEAN_NAME, definition);
        // The first registered is the last destroyed: the pool is closed by then.
        beans.registerDisposableBean(BEAN_NAME, () -> {
            if (database.started()) {
                SharedDatabases.INSTANCE.release(dataDir);
            }
        });
        environment.getPropertySources().addFirst(new ConnectionProperties(database));
    }

    /** The server starts while Spring reads its configuration; whoever needs a connection waits for it. */
    private static final class Starting {
        private final CompletableFuture<EmbeddedDatabase> database;

        private Starting(Supplier<EmbeddedDatabase> start) {
            // a thread of its own sees the classes that this one sees, among them the driver; one of a pool may not
            database = CompletableFuture.supplyAsync(
                    start, task -> Thread.ofPlatform().name("database-start").start(task));
        }

        EmbeddedDatabase get() {
            try {
                return database.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }

        boolean started() {
            return database.handle((ready, failure) -> failure == null).join();
        }
    }

    /** Where the database is and who signs in, as Spring Boot asks for it. */
    private static final class ConnectionProperties extends EnumerablePropertySource<Starting> {
        private static final Map<String, Function<EmbeddedDatabase, String>> PROPERTIES = Map.of(
                "spring.datasource.url", EmbeddedDatabase::jdbcUrl,
                "spring.datasource.username", d -> d.app().user(),
                "spring.datasource.password", d -> d.app().password(),
                "spring.liquibase.url", EmbeddedDatabase::jdbcUrl,
                "spring.liquibase.user", d -> d.owner().user(),
                "spring.liquibase.password", d -> d.owner().password());

        private ConnectionProperties(Starting database) {
            super(BEAN_NAME, database);
        }

        @Override
        public String[] getPropertyNames() {
            return PROPERTIES.keySet().toArray(String[]::new);
        }

        @Override
        public boolean containsProperty(String name) {
            return PROPERTIES.containsKey(name);
        }

        @Override
        public @Nullable Object getProperty(String name) {
            Function<EmbeddedDatabase, String> property = PROPERTIES.get(name);
            return property == null ? null : property.apply(source.get());
        }
    }
}
