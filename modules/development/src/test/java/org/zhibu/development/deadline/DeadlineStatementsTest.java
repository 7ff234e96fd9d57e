package org.zhibu.development.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.development.DevelopmentTest;
import org.zhibu.server.tenant.TenantContext;
import org.zhibu.testkit.Statements;

/** A night on which nothing changed costs as much for thirty cases as for five. */
class DeadlineStatementsTest extends DevelopmentTest {
    @Autowired
    TenantContext tenants;

    @Test
    void theJobTakesAsManyStatementsForThirtyCasesAsForFive() {
        applicants(0, 5);
        statements(); // what is kept in memory afterwards
        long few = statements();
        applicants(5, 30);
        assertThat(world.jdbc()
                        .sql(
                                "select count(*) from app.inbox_task where tenant_id = ? and state = 'OPEN' and key ~ '^case:'")
                        .param(branch)
                        .query(Integer.class)
                        .single())
                .isEqualTo(30);
        assertThat(statements()).isEqualTo(few).isLessThan(40);
    }

    private void applicants(int from, int to) {
        for (int i = from; i < to; i++) {
            applicant("Applicant " + i, DAY);
        }
    }

    /** The second run of the night finds everything as it is. */
    private long statements() {
        run();
        return Statements.of(this::run);
    }

    private void run() {
        tenants.runAs(new OrganizationId(branch), () -> bean(DeadlineJob.class).run());
    }
}
