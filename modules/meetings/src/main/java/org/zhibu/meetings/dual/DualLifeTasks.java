package org.zhibu.meetings.dual;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.inbox.Inbox;
import org.zhibu.api.inbox.Task;
import org.zhibu.api.job.Job;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.security.Post;
import org.zhibu.meetings.minutes.MeetingPolicies;
import org.zhibu.meetings.records.Term;

/** Asks the secretary after each half-year for the report on double organisational life (MEET-89). */
@Component
public class DualLifeTasks implements Job {
    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Policies policies;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DualLifeTasks(JdbcClient jdbc, Inbox inbox, Policies policies, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.policies = policies;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "meetings.dualLife";
    }

    @Override
    public String titleKey() {
        return "meetings.job.dualLife";
    }

    @Override
    public String cron() {
        return "0 25 0 * * *";
    }

    static String key(Term term) {
        return "dual:" + term.year() + "-" + term.half();
    }

    @Override
    public void run() {
        transactions.executeWithoutResult(t -> {
            LocalDate today = LocalDate.now(clock);
            Term last = Term.halfOf(Term.halfOf(today).from().minusDays(1));
            if (isOwed(last)) {
                inbox.put(Task.of(
                                "meetings",
                                key(last),
                                "meetings.todo.dual." + last.half(),
                                "m/meetings/dual-life",
                                String.valueOf(last.year()))
                        .due(last.until().plusDays(policies.at(today).get(MeetingPolicies.DUAL_LIFE_REPORT)))
                        .rule("MEET-89", "meetings.why.dual")
                        .to(Post.BRANCH_SECRETARY, Post.COMMITTEE_SECRETARY)
                        .then(Post.BRANCH_DEPUTY, Post.COMMITTEE_DEPUTY, Post.ORGANIZATION_COMMISSIONER));
            } else {
                inbox.withdraw("meetings", key(last));
            }
            // what nobody reported for half a year is no task any more
            inbox.withdraw("meetings", key(Term.halfOf(last.from().minusDays(1))));
        });
    }

    private boolean isOwed(Term term) {
        return jdbc.sql(
                        "select exists (select from app.meetings_cadre where since <= ? and (until is null or until >= ?))"
                                + " and not exists (select from app.meetings_dual_report where half_from = ?)")
                .params(term.until(), term.from(), term.from())
                .query(Boolean.class)
                .single();
    }
}
