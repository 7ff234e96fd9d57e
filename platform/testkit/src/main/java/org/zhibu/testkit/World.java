package org.zhibu.testkit;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Makes organisations, people and accounts for a test, past all permissions, as the role that sees every tenant. Each world's
 * codes are its own, so tests of one database do not meet.
 */
public final class World implements AutoCloseable {
    /** The password of every login that is made here. */
    public static final String PASSWORD = "test-password-1";

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String HASH = new BCryptPasswordEncoder(4).encode(PASSWORD);

    private final SingleConnectionDataSource connection;
    private final JdbcClient jdbc;
    private final String prefix =
            "T" + NEXT.incrementAndGet() + "X" + ProcessHandle.current().pid() + "-";
    private int count;

    public World(Environment environment) {
        connection = new SingleConnectionDataSource(
                environment.getRequiredProperty("spring.liquibase.url"),
                environment.getRequiredProperty("spring.liquibase.user"),
                environment.getRequiredProperty("spring.liquibase.password"),
                true);
        connection.setAutoCommit(true);
        jdbc = JdbcClient.create(connection);
        jdbc.sql("set role portal_job").update();
    }

    /** SQL that sees every tenant. */
    public JdbcClient jdbc() {
        return jdbc;
    }

    public long operator(String name) {
        return jdbc.sql("insert into app.org (code, name, kind, level) values (?, ?, 'ORGAN', 'OPERATOR') returning id")
                .params(nextCode(), name)
                .query(Long.class)
                .single();
    }

    public long county(String name) {
        return jdbc.sql(
                        "insert into app.org (code, name, kind, level) values (?, ?, 'ORGAN', 'COUNTY_ORG_DEPT') returning id")
                .params(nextCode(), name)
                .query(Long.class)
                .single();
    }

    public long committee(long parent, String name) {
        return below(parent, name, "TOWNSHIP", "GRASSROOTS_COMMITTEE");
    }

    public long branch(long parent, String name) {
        return below(parent, name, "VILLAGE", "BRANCH");
    }

    public long below(long parent, String name, String kind, String level) {
        return jdbc.sql("insert into app.org (parent_id, code, name, kind, level) values (?, ?, ?, ?, ?) returning id")
                .params(parent, nextCode(), name, kind, level)
                .query(Long.class)
                .single();
    }

    public String codeOf(long organization) {
        return jdbc.sql("select code from app.org where id = ?")
                .param(organization)
                .query(String.class)
                .single();
    }

    public UUID person(long organization, String name, String status) {
        return jdbc.sql(
                        "insert into app.person (tenant_id, name, sex, status, birth_date) values (?, ?, 'FEMALE', ?, date '1970-05-01')"
                                + " returning id")
                .params(organization, name, status)
                .query(UUID.class)
                .single();
    }

    public UUID group(long organization, String name) {
        return jdbc.sql("insert into app.party_group (tenant_id, name) values (?, ?) returning id")
                .params(organization, name)
                .query(UUID.class)
                .single();
    }

    public void joinGroup(long organization, UUID person, UUID group) {
        jdbc.sql("update app.person set group_id = ? where tenant_id = ? and id = ?")
                .params(group, organization, person)
                .update();
    }

    public void post(long organization, UUID person, String post) {
        jdbc.sql("insert into app.post (tenant_id, person_id, post, from_date) values (?, ?, ?, date '2020-01-01')")
                .params(organization, person, post)
                .update();
    }

    /** A person with a post and an account. */
    public Login login(long organization, String name, String post) {
        UUID person = person(organization, name, "FULL");
        if (!post.equals("MEMBER")) {
            post(organization, person, post);
        }
        return account(organization, person, name);
    }

    /** An account for a person. */
    public Login account(long organization, UUID person, String name) {
        UUID account = jdbc.sql("insert into app.account (password_hash) values (?) returning id")
                .param(HASH)
                .query(UUID.class)
                .single();
        return entry(organization, person, name, account);
    }

    /** Another organisation for an account. */
    public Login entry(long organization, UUID person, String name, UUID account) {
        String login = "u" + (++count);
        jdbc.sql("insert into app.account_access (tenant_id, account_id, person_id, login) values (?, ?, ?, ?)")
                .params(organization, account, person, login)
                .update();
        String organizationName = jdbc.sql("select name from app.org where id = ?")
                .param(organization)
                .query(String.class)
                .single();
        return new Login(account, person, name, organization, organizationName, login, PASSWORD);
    }

    public void moduleOn(long organization, String module) {
        jdbc.sql("insert into app.module_enabled (tenant_id, module, enabled, changed_by) values (?, ?, true, 'test')")
                .params(organization, module)
                .update();
    }

    private String nextCode() {
        return prefix + (++count);
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
