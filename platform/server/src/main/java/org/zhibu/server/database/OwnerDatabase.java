package org.zhibu.server.database;

import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/** Connections of the schema's owner, for changelogs and the record of installed modules; never for a user's request. */
@Component
public class OwnerDatabase {
    private final DataSource dataSource;

    OwnerDatabase(Environment environment) {
        String url =
                environment.getProperty("spring.liquibase.url", environment.getProperty("spring.datasource.url", ""));
        DriverManagerDataSource owner = new DriverManagerDataSource(
                url,
                environment.getProperty(
                        "spring.liquibase.user", environment.getProperty("spring.datasource.username", "")),
                environment.getProperty(
                        "spring.liquibase.password", environment.getProperty("spring.datasource.password", "")));
        // a changelog must not queue behind a long query and block every user behind itself
        owner.setConnectionProperties(properties("options", "-c lock_timeout=5s"));
        dataSource = owner;
    }

    /** A new connection for each call; each statement commits on its own. */
    public DataSource dataSource() {
        return dataSource;
    }

    private static java.util.Properties properties(String key, String value) {
        java.util.Properties properties = new java.util.Properties();
        properties.setProperty(key, value);
        return properties;
    }
}
