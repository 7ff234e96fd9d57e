package org.zhibu.server.job;

import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.job.Job;
import org.zhibu.server.PortalServer;
import org.zhibu.testkit.PortalNode;

/** A node with jobs that write down when and where they were done. */
final class JobNode {
    private JobNode() {}

    public static void main(String[] args) {
        new SpringApplication(PortalServer.class, Probes.class).run(args);
        PortalNode.tellReady();
    }

    /** No configuration that the other tests would find. */
    static class Probes {
        @Bean
        Job tickJob(JdbcClient jdbc, TransactionTemplate transactions) {
            return new Probe("platform.tick", "* * * * * *", false, 0, jdbc, transactions);
        }

        @Bean
        Job visitJob(JdbcClient jdbc, TransactionTemplate transactions) {
            return new Probe("platform.visit", "0 0 0 1 1 *", true, 150, jdbc, transactions);
        }
    }

    private record Probe(
            String name,
            String cron,
            boolean perOrganization,
            int milliseconds,
            JdbcClient jdbc,
            TransactionTemplate transactions)
            implements Job {
        @Override
        public String titleKey() {
            return "jobs.title";
        }

        @Override
        public boolean atStart() {
            return perOrganization;
        }

        @Override
        public void run() {
            transactions.executeWithoutResult(t -> jdbc.sql(
                            "insert into app.job_probe (job, node, tenant_id) select ?, ?, coalesce(app.tenant(), 0) from pg_sleep(?)")
                    .params(name, ProcessHandle.current().pid(), milliseconds / 1000.0)
                    .update());
        }
    }
}
