package org.zhibu.server.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.indicator.IndicatorSource;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.server.PortalTest;
import org.zhibu.server.database.OwnerDatabase;
import org.zhibu.server.tenant.TenantContext;

/** Base of tests with a source of figures of their own, so that they need no module. */
@Import(ProbeTest.Probe.class)
abstract class ProbeTest extends PortalTest {
    @TestConfiguration(proxyBeanMethods = false)
    static class Probe {
        @Bean
        @DependsOn("liquibase")
        IndicatorSource probeSource(JdbcClient jdbc, OwnerDatabase owner) {
            JdbcClient tables = JdbcClient.create(owner.dataSource());
            if (tables.sql("select to_regclass('app.probe_month') is null")
                    .query(Boolean.class)
                    .single()) {
                tables.sql("call app.indicator_table('probe', array['"
                                + String.join("','", ProbeSource.SET.obligations())
                                + "'], array['attended', 'expected'])")
                        .update();
                tables.sql("create table app.probe_event (tenant_id bigint not null default app.tenant(),"
                                + " id uuid not null default uuidv7(), kind text not null, held_on date not null,"
                                + " primary key (tenant_id, id))")
                        .update();
                tables.sql("call app.secure('app.probe_event')").update();
            }
            return new ProbeSource(jdbc);
        }
    }

    @Autowired
    protected IndicatorSource source;

    @Autowired
    protected CountedIndicators indicators;

    @Autowired
    protected Dashboard dashboard;

    @Autowired
    protected TransactionTemplate transactions;

    @Autowired
    protected TenantContext tenants;

    @Autowired
    protected JdbcClient jdbc;

    /** Founded long ago, so that past months know it. */
    protected long founded(long organization, LocalDate day) {
        world.jdbc()
                .sql("update app.org set founded_on = :day where id = :id")
                .param("day", day)
                .param("id", organization)
                .update();
        world.jdbc()
                .sql("update app.org_version set valid_from = :day where org_id = :id")
                .param("day", day)
                .param("id", organization)
                .update();
        return organization;
    }

    protected void switchOn(long organization) {
        world.jdbc()
                .sql(
                        "insert into app.module_enabled (tenant_id, module, enabled, changed_by) values (?, 'probe', true, '-')"
                                + " on conflict (tenant_id, module) do update set enabled = true")
                .param(organization)
                .update();
    }

    /** A meeting with its figures, in one transaction. */
    protected void hold(long organization, String kind, LocalDate day) {
        as(organization, () -> {
            record(kind, day);
            return null;
        });
    }

    protected void record(String kind, LocalDate day) {
        jdbc.sql("insert into app.probe_event (kind, held_on) values (?, ?)")
                .params(kind, day)
                .update();
        indicators.refresh(source, YearMonth.from(day));
    }

    protected <T> T as(long organization, Supplier<T> work) {
        return tenants.callAs(new OrganizationId(organization), () -> transactions.execute(t -> work.get()));
    }
}
