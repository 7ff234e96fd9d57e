package org.zhibu.server.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.calendar.WorkingDays;
import org.zhibu.api.inbox.Inbox;
import org.zhibu.api.inbox.Task;
import org.zhibu.api.job.Job;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.security.Post;

/** Whom the committee admitted in a month it files with the body above in the next one; until then it is asked to (STEP-18, DEV-77). */
@Component
class FilingTasks implements Job {
    private static final String SOURCE = "platform";
    private static final String PREFIX = "admissionFiling:";
    private static final int NAMES = 5;

    /** Those of past months that no filing names which was handed in. */
    private static final String UNFILED =
            "select date_trunc('month', u.decided_on)::date as month, array_agg(u.name order by u.decided_on, u.name) as names from ("
                    + "select decided_on, name from app.submission_unfiled() union all"
                    + " select c.decided_on, c.name from app.submission_cover c join app.submission f on f.tenant_id = c.tenant_id"
                    + " and f.id = c.submission_id where c.tenant_id = app.tenant() and f.state = 'DRAFT') u"
                    + " where u.decided_on < ? group by 1 order by 1";

    private record Month(LocalDate first, List<String> names) {}

    private final JdbcClient jdbc;
    private final Organizations organizations;
    private final Policies policies;
    private final WorkingDays days;
    private final Inbox inbox;
    private final TransactionTemplate transactions;
    private final Clock clock;

    FilingTasks(
            JdbcClient jdbc,
            Organizations organizations,
            Policies policies,
            WorkingDays days,
            Inbox inbox,
            TransactionTemplate transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.policies = policies;
        this.days = days;
        this.inbox = inbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "platform.admissionFilings";
    }

    @Override
    public String titleKey() {
        return "jobs.admissionFilings";
    }

    @Override
    public String cron() {
        return "0 20 0 * * *";
    }

    @Override
    public void run() {
        transactions.executeWithoutResult(t -> keep());
    }

    /** In the transaction of an act that may have filed somebody. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow() {
        keep();
    }

    private void keep() {
        if (organizations.current().level() != OrganizationLevel.GRASSROOTS_COMMITTEE
                || organizations.superiorName().isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        int within = policies.at(today).get(SubmissionPolicies.ADMISSION_FILING);
        List<Task> tasks = jdbc
                .sql(UNFILED)
                .param(today.withDayOfMonth(1))
                .query((row, i) -> new Month(row.getObject("month", LocalDate.class), List.of((String[])
                        row.getArray("names").getArray())))
                .list()
                .stream()
                .map(month -> task(month, within))
                .toList();
        inbox.keepOnly(SOURCE, PREFIX, tasks);
    }

    private Task task(Month month, int within) {
        YearMonth of = YearMonth.from(month.first());
        List<String> names = month.names();
        return Task.of(
                        SOURCE,
                        PREFIX + of,
                        "submission.task.fileAdmissions",
                        "received",
                        of.toString(),
                        Integer.toString(names.size()),
                        String.join("、", names.subList(0, Math.min(NAMES, names.size())))
                                + (names.size() > NAMES ? "…" : ""))
                .due(days.plus(of.atEndOfMonth(), within))
                .rule("DEV-77", "submission.why.fileAdmissions")
                .to(Post.ORGANIZATION_OFFICER)
                .then(Post.COMMITTEE_CLERK, Post.COMMITTEE_DEPUTY)
                .then(Post.COMMITTEE_SECRETARY);
    }
}
