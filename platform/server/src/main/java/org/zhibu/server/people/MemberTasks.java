package org.zhibu.server.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.inbox.Inbox;
import org.zhibu.api.inbox.Task;
import org.zhibu.api.job.Job;
import org.zhibu.api.people.AwayProposal;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.security.Post;

/** What time alone asks for about members: limits of those away (PPL-26…28) and political birthdays (PPL-08). */
@Component
public class MemberTasks implements Job {
    private static final String SOURCE = "platform";
    private static final String AWAY = "people:away:";
    private static final String BIRTHDAY = "people:birthday:";

    private final OwnMembership membership;
    private final PoliticalBirthdays birthdays;
    private final Policies policies;
    private final Inbox inbox;
    private final TransactionTemplate transactions;
    private final Clock clock;

    MemberTasks(
            OwnMembership membership,
            PoliticalBirthdays birthdays,
            Policies policies,
            Inbox inbox,
            TransactionTemplate transactions,
            Clock clock) {
        this.membership = membership;
        this.birthdays = birthdays;
        this.policies = policies;
        this.inbox = inbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "platform.members";
    }

    @Override
    public String titleKey() {
        return "jobs.members";
    }

    @Override
    public String cron() {
        return "0 10 0 * * *";
    }

    @Override
    public void run() {
        transactions.executeWithoutResult(t -> keep("", null));
    }

    /** In the transaction of an act that may have done what a task of the person asked for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(PersonId person) {
        keep(person.value() + ":", person);
    }

    private void keep(String prefix, @Nullable PersonId person) {
        LocalDate today = LocalDate.now(clock);
        Policies.Values values = policies.at(today);
        int ahead = values.get(MembershipPolicies.ADVISE);
        int within = values.get(MembershipPolicies.PROPOSAL);
        List<Task> away = membership.proposals(today.plusDays(ahead), person).stream()
                .filter(p -> p.limit() || !p.since().isAfter(today))
                .map(p -> task(p, within))
                .toList();
        inbox.keepOnly(SOURCE, AWAY + prefix, away);
        int days = values.get(MembershipPolicies.BIRTHDAY);
        List<Task> toCome = days == 0
                ? List.of()
                : birthdays.unvisited(today, today.plusDays(days), days, person).stream()
                        .map(MemberTasks::task)
                        .toList();
        inbox.keepOnly(SOURCE, BIRTHDAY + prefix, toCome);
    }

    private static Task task(AwayProposal proposal, int within) {
        String message = proposal.finding().messageKey();
        String person = proposal.person().id().value().toString();
        return Task.of(
                        SOURCE,
                        AWAY
                                + person
                                + message.substring(message.lastIndexOf('.')).replace('.', ':'),
                        message,
                        "people/" + person,
                        proposal.person().name())
                .due(proposal.limit() ? proposal.since() : proposal.since().plusDays(within))
                .rule(
                        proposal.finding().rule(),
                        "people.why." + proposal.finding().rule())
                .to(Post.ORGANIZATION_COMMISSIONER, Post.ORGANIZATION_OFFICER, Post.COMMITTEE_CLERK)
                .then(Post.BRANCH_SECRETARY, Post.COMMITTEE_SECRETARY)
                .thenCommittee("people.todo.above.away");
    }

    private static Task task(PoliticalBirthdays.Birthday birthday) {
        String person = birthday.person().value().toString();
        return Task.of(
                        SOURCE,
                        BIRTHDAY + person + ":" + birthday.day().getYear(),
                        "people.birthday.todo",
                        "people/" + person,
                        birthday.name(),
                        Integer.toString(birthday.years()))
                .due(birthday.day())
                .rule("PPL-08", "people.why.PPL-08")
                .to(Post.ORGANIZATION_COMMISSIONER, Post.ORGANIZATION_OFFICER, Post.COMMITTEE_CLERK)
                .then(Post.BRANCH_SECRETARY, Post.COMMITTEE_SECRETARY);
    }
}
