package org.zhibu.server.indicator;

import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.organization.OrganizationId;

/** Organisations that a job goes to one by one. Asked without a tenant, as only the portal itself can. */
@Component
class TenantsToVisit {
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    TenantsToVisit(JdbcClient jdbc, PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        transactions = new TransactionTemplate(manager);
        transactions.setReadOnly(true);
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Those that have the module on. */
    List<OrganizationId> all(String module) {
        return ask(jdbc.sql("select org_id from app.tenants_with(?)").param(module));
    }

    /** Those of them that have no row of the month yet. */
    List<OrganizationId> lacking(String module, YearMonth month) {
        return ask(jdbc.sql("select org_id from app.tenants_lacking(?, ?)").params(module, month.atDay(1)));
    }

    private List<OrganizationId> ask(JdbcClient.StatementSpec question) {
        SecurityContext user = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        try {
            return transactions.execute(t -> question.query(Long.class).list().stream()
                    .map(OrganizationId::new)
                    .toList());
        } finally {
            SecurityContextHolder.setContext(user);
        }
    }
}
