package org.zhibu.development.transfer;

import org.springframework.stereotype.Component;
import org.zhibu.api.job.Job;

/** Carries word of transfers to the other side. */
@Component
class TransferJob implements Job {
    static final String NAME = "development.transfers";

    private final TransferNews news;

    TransferJob(TransferNews news) {
        this.news = news;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String titleKey() {
        return "development.job.transfers";
    }

    @Override
    public String cron() {
        return "30 3/10 * * * *";
    }

    @Override
    public void run() {
        news.takeUp();
    }
}
