package org.zhibu.meetings.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.inbox.Inbox;
import org.zhibu.api.inbox.Task;
import org.zhibu.api.indicator.IndicatorSource;
import org.zhibu.api.indicator.Obligation;
import org.zhibu.api.job.Job;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.security.Post;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingState;

/** What time alone asks for: each day it is looked at which kind of meeting is still owed in its period. */
@Component
public class CadenceTasks implements Job {
    private final MeetingRepository meetings;
    private final MeetingTasks tasks;
    private final IndicatorSource source;
    private final Inbox inbox;
    private final Organizations organizations;
    private final TransactionTemplate transactions;
    private final Clock clock;

    CadenceTasks(
            MeetingRepository meetings,
            MeetingTasks tasks,
            IndicatorSource source,
            Inbox inbox,
            Organizations organizations,
            TransactionTemplate transactions,
            Clock clock) {
        this.meetings = meetings;
        this.tasks = tasks;
        this.source = source;
        this.inbox = inbox;
        this.organizations = organizations;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "meetings.cadence";
    }

    @Override
    public String titleKey() {
        return "meetings.job.cadence";
    }

    @Override
    public String cron() {
        return "0 20 0 * * *";
    }

    /** Also mends what no act told, for example after the demonstration was filled. */
    @Override
    public void run() {
        transactions.executeWithoutResult(t -> {
            meetings.unfinished(MeetingState.ARCHIVED, MeetingState.CANCELLED).forEach(tasks::follow);
            follow();
        });
    }

    /** In the transaction in which a meeting began to count. */
    void follow() {
        LocalDate today = LocalDate.now(clock);
        YearMonth month = YearMonth.from(today);
        source.count(month).obligations().forEach(owed -> follow(owed, today));
        // what was missed stays for a while, so that it is seen and told further
        source.count(month.minusMonths(1)).obligations().stream()
                .filter(owed -> owed.until().isBefore(today))
                .forEach(owed -> follow(owed, today));
        source.count(month.minusMonths(2)).obligations().stream()
                .filter(owed -> YearMonth.from(owed.until()).equals(month.minusMonths(2)))
                .forEach(owed -> inbox.withdraw("meetings", key(owed)));
    }

    private void follow(Obligation owed, LocalDate today) {
        if (owed.held() >= owed.due()) {
            inbox.done("meetings", key(owed));
        } else if (!owed.amberFrom().isAfter(today)) {
            Task task = Task.of(
                            "meetings",
                            key(owed),
                            "meetings.todo.cadence." + owed.code(),
                            "m/meetings",
                            Integer.toString(owed.due() - owed.held()))
                    .due(owed.until())
                    .rule(rule(owed), "meetings.why.cadence." + owed.code());
            inbox.put((ofBranch()
                            ? task.to(Post.BRANCH_SECRETARY).then(Post.BRANCH_DEPUTY, Post.ORGANIZATION_COMMISSIONER)
                            : task.to(Post.COMMITTEE_SECRETARY).then(Post.COMMITTEE_DEPUTY, Post.COMMITTEE_CLERK))
                    .thenCommittee("meetings.todo.above.cadence"));
        }
    }

    private boolean ofBranch() {
        OrganizationLevel level = organizations.current().level();
        return level == OrganizationLevel.BRANCH || level == OrganizationLevel.GENERAL_BRANCH;
    }

    private static String rule(Obligation owed) {
        return Arrays.stream(MeetingKind.values())
                .filter(kind -> kind.indicator().equals(owed.code()))
                .findFirst()
                .orElseThrow()
                .rule();
    }

    private static String key(Obligation owed) {
        return "cadence:" + owed.code() + ":" + owed.until();
    }
}
