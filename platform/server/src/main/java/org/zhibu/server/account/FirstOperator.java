package org.zhibu.server.account;

import java.util.Objects;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.server.text.Bundles;
import org.zhibu.server.text.NameKeys;

/**
 * Makes the organisation of those who run the portal, with its first account, before the portal answers its first request. The
 * password comes from {@code portal.operator-password}; without it one is made up, printed once, and must be changed.
 */
@Component
public class FirstOperator implements SmartLifecycle {
    /** Code of the operator's organisation. */
    public static final String CODE = "PORTAL";

    /** Login of the first operator. */
    public static final String LOGIN = "operator";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final PasswordEncoder passwords;
    private final Bundles bundles;
    private final Environment environment;
    private volatile boolean running;

    FirstOperator(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            PasswordEncoder passwords,
            Bundles bundles,
            Environment environment) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.passwords = passwords;
        this.bundles = bundles;
        this.environment = environment;
    }

    @Override
    public void start() {
        running = true;
        if (find().isPresent()) {
            return;
        }
        String configured = environment.getProperty("portal.operator-password", "");
        String password = configured.isEmpty() ? ActivationCodes.newCode() : configured;
        if (create(password, configured.isEmpty()) && configured.isEmpty()) {
            System.out.println(bundles.platformText("operator.firstPassword", CODE, LOGIN, password));
        }
    }

    /** Makes the first operator unless there is one. Returns whether it was made. */
    public boolean create(String password, boolean changeFirst) {
        String person = bundles.platformText("operator.person");
        return Boolean.TRUE.equals(
                transactions.execute(t -> jdbc.sql("select app.first_operator(?, ?, ?, ?, ?, ?) is not null")
                        .params(
                                bundles.platformText("operator.organization"),
                                person,
                                NameKeys.of(person),
                                LOGIN,
                                passwords.encode(password),
                                changeFirst)
                        .query(Boolean.class)
                        .single()));
    }

    /** The operator's organisation. */
    public Optional<OrganizationId> find() {
        return Objects.requireNonNull(
                transactions.execute(t -> jdbc.sql("select id from app.find_organizations(?, 1) where code = ?")
                        .params(CODE, CODE)
                        .query(Long.class)
                        .optional()
                        .map(OrganizationId::new)));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the demonstration, which makes an operator of its own, and before the web server. */
    @Override
    public int getPhase() {
        return 20;
    }
}
