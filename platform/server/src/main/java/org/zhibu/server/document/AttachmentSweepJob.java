package org.zhibu.server.document;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.job.Job;

/** Each night: takes away files of uploads that were given up, once nothing has referred to them for a day. */
@Component
class AttachmentSweepJob implements Job {
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    AttachmentSweepJob(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "platform.files";
    }

    @Override
    public String titleKey() {
        return "attachment.job";
    }

    @Override
    public String cron() {
        return "0 20 4 * * *";
    }

    @Override
    public boolean perOrganization() {
        return true;
    }

    @Override
    @Transactional
    public void run() {
        jdbc.sql("select app.sweep_attachments(?)")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .query()
                .singleRow();
    }
}
