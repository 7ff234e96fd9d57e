package org.zhibu.development.deadline;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.job.Job;

/** What time alone brings: before the platform's own job of the night reminds and tells further. */
@Component
public class DeadlineJob implements Job {
    private final DeadlineTasks tasks;
    private final TransactionTemplate transactions;

    DeadlineJob(DeadlineTasks tasks, TransactionTemplate transactions) {
        this.tasks = tasks;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "development.deadlines";
    }

    @Override
    public String titleKey() {
        return "development.job.deadlines";
    }

    @Override
    public String cron() {
        return "0 25 0 * * *";
    }

    @Override
    public void run() {
        transactions.executeWithoutResult(t -> tasks.all());
    }
}
