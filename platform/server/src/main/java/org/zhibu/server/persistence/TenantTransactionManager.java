package org.zhibu.server.persistence;

import jakarta.persistence.EntityManagerFactory;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.server.tenant.TenantContext;

/**
 * The one place that tells the database whose transaction it is, as the first statement of every transaction. Both settings end
 * with the transaction, so a pooled connection never carries a tenant over.
 */
class TenantTransactionManager extends JpaTransactionManager {
    private static final long serialVersionUID = 1L;

    private final transient TenantContext tenants;
    private final transient Clock clock;

    TenantTransactionManager(EntityManagerFactory factory, TenantContext tenants, Clock clock) {
        super(factory);
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        try {
            setTenant();
        } catch (SQLException | RuntimeException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("The tenant could not be set", e);
        }
    }

    private void setTenant() throws SQLException {
        ConnectionHolder holder = (ConnectionHolder)
                TransactionSynchronizationManager.getResource(Objects.requireNonNull(getDataSource()));
        if (holder == null) {
            throw new IllegalStateException("The transaction has no JDBC connection");
        }
        String tenant = tenants.current().map(OrganizationId::toString).orElse("");
        try (PreparedStatement statement = holder.getConnection()
                .prepareStatement("select set_config('app.tenant', ?, true), set_config('app.today', ?, true)")) {
            statement.setString(1, tenant);
            statement.setString(2, LocalDate.now(clock).toString());
            statement.execute();
        }
    }
}
