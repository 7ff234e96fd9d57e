package org.zhibu.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import liquibase.exception.LiquibaseException;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhibu.server.PortalTest;

class PlatformChangelogTest extends PortalTest {
    @Test
    void looksThroughAChangedChangelogAndNotThroughTheSameOne() throws LiquibaseException {
        OwnerDatabase owner = context.getBean(OwnerDatabase.class);
        JdbcClient schema = JdbcClient.create(owner.dataSource());
        String before = fingerprint(schema);
        assertThat(before).matches("changelog [0-9a-f]{64}");
        int ran = ran(schema);

        // Liquibase would make this entry again, or fail because its tables are there
        schema.sql("delete from app.databasechangelog where id = '0001-scope'").update();
        start(owner);
        assertThat(ran(schema)).isEqualTo(ran - 1);
        assertThat(fingerprint(schema)).isEqualTo(before);

        schema.sql("comment on schema app is 'changelog of another version'").update();
        schema.sql(
                        "insert into app.databasechangelog select '0001-scope', author, filename, dateexecuted, orderexecuted, exectype,"
                                + " null, description, comments, tag, liquibase, contexts, labels, deployment_id"
                                + " from app.databasechangelog where id = '0001-org'")
                .update();
        start(owner);
        assertThat(fingerprint(schema)).isEqualTo(before);
        assertThat(ran(schema)).isEqualTo(ran);
    }

    private static void start(OwnerDatabase owner) throws LiquibaseException {
        PlatformChangelog changelog = new PlatformChangelog(owner);
        changelog.setResourceLoader(new DefaultResourceLoader());
        changelog.afterPropertiesSet();
    }

    private static String fingerprint(JdbcClient schema) {
        return schema.sql("select obj_description('app'::regnamespace, 'pg_namespace')")
                .query(String.class)
                .single();
    }

    private static int ran(JdbcClient schema) {
        return schema.sql("select count(*) from app.databasechangelog")
                .query(Integer.class)
                .single();
    }
}
