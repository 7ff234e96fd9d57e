package org.zhibu.server.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** How an application context gets, shares and gives back the embedded database. */
class EmbeddedDatabaseInitializerTest {

    /** Stands for the connection pool: something that uses the database until the context destroys it. */
    record Pool(Connection connection) implements DisposableBean {

        @Override
        public void destroy() throws SQLException {
            try (connection;
                    var statement = connection.createStatement()) {
                statement.execute("select 1");
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class PoolConfiguration {

        @Bean
        Pool pool(Environment environment) throws SQLException {
            return new Pool(DriverManager.getConnection(
                    environment.getRequiredProperty("spring.datasource.url"),
                    environment.getRequiredProperty("spring.datasource.username"),
                    environment.getRequiredProperty("spring.datasource.password")));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class BrokenConfiguration {

        @Bean
        Object broken() {
            throw new IllegalStateException("broken on purpose");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class EmptyConfiguration {}

    @TempDir
    private static Path used;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startOnce() {
        EmbeddedDatabase.start(used, 0).close();
    }

    @BeforeEach
    void copy() throws IOException {
        Folders.copy(used, folder);
    }

    @Test
    void startsTheDatabaseAndClosesItAfterThePool() {
        try (var context = run(PoolConfiguration.class)) {
            var environment = context.getEnvironment();
            assertThat(environment.getProperty("spring.datasource.username")).isEqualTo("portal_app");
            assertThat(environment.getProperty("spring.liquibase.user")).isEqualTo("portal_owner");
            assertThat(context.getBean(EmbeddedDatabase.class).jdbcUrl())
                    .isEqualTo(environment.getProperty("spring.liquibase.url"));
            assertThat(folder.resolve("postgres/postmaster.pid")).exists();
        }
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void sharesOneServerBetweenContextsUntilTheLastIsClosed() {
        var first = run(PoolConfiguration.class);
        var second = run(PoolConfiguration.class);
        assertThat(second.getBean(EmbeddedDatabase.class)).isSameAs(first.getBean(EmbeddedDatabase.class));
        first.close();
        assertThat(folder.resolve("postgres/postmaster.pid")).exists();
        second.close();
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void stopsTheServerWhenTheContextFailsToStart() {
        assertThatThrownBy(() -> run(BrokenConfiguration.class)).hasStackTraceContaining("broken on purpose");
        assertThat(folder.resolve("postgres/PG_VERSION")).exists();
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void leavesADatabaseOfTheOperatorAlone() {
        try (var context =
                run(EmptyConfiguration.class, "--spring.datasource.url=jdbc:postgresql://db.example/portal")) {
            assertThat(context.containsBean(EmbeddedDatabaseInitializer.BEAN_NAME))
                    .isFalse();
            assertThat(folder.resolve("postgres.log")).hasSameTextualContentAs(used.resolve("postgres.log"));
        }
    }

    private ConfigurableApplicationContext run(Class<?> configuration, String... arguments) {
        return new SpringApplicationBuilder(configuration)
                .web(WebApplicationType.NONE)
                .run(Stream.concat(Stream.of("--portal.data-dir=" + folder), Stream.of(arguments))
                        .toArray(String[]::new));
    }
}
