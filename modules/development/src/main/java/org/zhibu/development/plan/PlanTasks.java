package org.zhibu.development.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.inbox.Inbox;
import org.zhibu.api.inbox.Task;
import org.zhibu.api.job.Job;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.security.Post;
import org.zhibu.api.text.Messages;
import org.zhibu.development.figure.Figure;

/**
 * Once a day: a branch is told of a plan that waits for its pledge, and a committee of branches without admissions, until it has noted
 * its check. What the committee is told are proposals; nothing comes by itself (PLAN-09, CONF-23).
 */
@Component
class PlanTasks implements Job {
    private final Plans plans;
    private final PlanBalance balances;
    private final PlanNumbersInForce numbers;
    private final Organizations organizations;
    private final Inbox inbox;
    private final Messages messages;
    private final TransactionTemplate transactions;
    private final Clock clock;

    PlanTasks(
            Plans plans,
            PlanBalance balances,
            PlanNumbersInForce numbers,
            Organizations organizations,
            Inbox inbox,
            Messages messages,
            TransactionTemplate transactions,
            Clock clock) {
        this.plans = plans;
        this.balances = balances;
        this.numbers = numbers;
        this.organizations = organizations;
        this.inbox = inbox;
        this.messages = messages;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "development.plans";
    }

    @Override
    public String titleKey() {
        return "development.tasks.plan";
    }

    @Override
    public String cron() {
        return "0 45 3 * * *";
    }

    @Override
    public void run() {
        transactions.executeWithoutResult(t -> {
            int year = LocalDate.now(clock).getYear();
            OrganizationLevel level = organizations.current().level();
            if (level == OrganizationLevel.BRANCH) {
                inbox.keepOnly("development", "pledge:", pledges(year));
            } else if (level == OrganizationLevel.GRASSROOTS_COMMITTEE) {
                inbox.keepOnly("development", "zeroYears:", proposals(year));
            }
        });
    }

    private List<Task> pledges(int year) {
        return plans.issued(year).filter(i -> i.pledgedOn() == null).stream()
                .map(i -> Task.of(
                                "development",
                                "pledge:" + year,
                                "development.plan.task.pledge",
                                "m/development/plan?year=" + year,
                                Integer.toString(year))
                        .rule("PLAN-02")
                        .to(Post.BRANCH_SECRETARY))
                .toList();
    }

    private List<Task> proposals(int year) {
        PlanNumbers limits = numbers.on(LocalDate.now(clock));
        return balances.of(year).lines().stream()
                .filter(l -> l.checks() == 0)
                .filter(l -> !escalations(l, limits).isEmpty())
                .map(l -> Task.of(
                                "development",
                                "zeroYears:" + year + ":" + l.organization(),
                                "development.plan.task.escalation",
                                "m/development/plans?year=" + year,
                                l.name(),
                                Integer.toString(l.count(Figure.ZERO_YEARS)),
                                escalations(l, limits).stream()
                                        .map(e -> messages.text(e.messageKey() + ".short"))
                                        .collect(Collectors.joining("；")))
                        .rule("PLAN-09")
                        .to(Post.COMMITTEE_SECRETARY, Post.ORGANIZATION_OFFICER))
                .toList();
    }

    private static List<Escalation> escalations(BranchLine line, PlanNumbers limits) {
        return Escalation.of(line.count(Figure.ZERO_YEARS), line.village(), limits);
    }
}
