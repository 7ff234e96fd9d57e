package org.zhibu.development.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhibu.api.calendar.WorkingDays;
import org.zhibu.api.inbox.Inbox;
import org.zhibu.api.inbox.Task;
import org.zhibu.api.text.Messages;
import org.zhibu.development.casefile.CaseFollower;
import org.zhibu.development.casefile.LimitsInForce;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.Happening;
import org.zhibu.development.path.Limits;

/** Keeps the inbox what the timers say: of a case in the transaction of each act, of all once a day. */
@Component
class DeadlineTasks implements CaseFollower {
    static final String SOURCE = "development";
    private static final String CASES = "case:";
    private static final String PERIODS = "period:";
    private static final int NAMES = 6;

    private final DeadlineReader reader;
    private final OwnDuties own;
    private final LimitsInForce limits;
    private final WorkingDays days;
    private final Inbox inbox;
    private final Messages messages;
    private final Clock clock;

    DeadlineTasks(
            DeadlineReader reader,
            OwnDuties own,
            LimitsInForce limits,
            WorkingDays days,
            Inbox inbox,
            Messages messages,
            Clock clock) {
        this.reader = reader;
        this.own = own;
        this.limits = limits;
        this.days = days;
        this.inbox = inbox;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void moved(UUID caseId, Happening what) {
        touched(caseId);
    }

    @Override
    public void touched(UUID caseId) {
        LocalDate today = LocalDate.now(clock);
        Limits inForce = limits.on(today);
        List<Task> tasks = new ArrayList<>();
        reader.read(List.of(caseId), today, inForce).forEach(m -> tasks.addAll(tasks(m, inForce, today)));
        inbox.keepOnly(SOURCE, CASES + caseId + ":", tasks);
    }

    @Override
    public void changed() {
        all();
    }

    /** All open cases of the organisation, and what is owed for periods. */
    void all() {
        LocalDate today = LocalDate.now(clock);
        Limits inForce = limits.on(today);
        List<Member> members = reader.open(today, inForce);
        inbox.keepOnly(
                SOURCE,
                CASES,
                members.stream().flatMap(m -> tasks(m, inForce, today).stream()).toList());
        inbox.keepOnly(
                SOURCE,
                PERIODS,
                Periods.of(members, inForce, today).stream()
                        .filter(owed -> !owed.opens().isAfter(today))
                        .map(this::task)
                        .toList());
        inbox.keepOnly(SOURCE, OwnDuties.PREFIX, own.tasks(today, !members.isEmpty()));
    }

    private List<Task> tasks(Member member, Limits inForce, LocalDate today) {
        return Deadlines.of(member.facts(), member.sent(), inForce, days).stream()
                .filter(due -> due.isOpen(today))
                .flatMap(due -> tasks(member.facts(), due))
                .toList();
    }

    /** The branch's task; of the application the person has one of his or her own. */
    private static Stream<Task> tasks(CaseFacts facts, Due due) {
        Task branch = due.timer()
                .tell(task(facts, due, due.timer().name(), due.timer().taskKey(), "m/development/" + facts.id()));
        return due.timer() == Timer.APPLICATION
                ? Stream.of(
                        branch,
                        task(facts, due, "OWN_APPLICATION", "development.deadline.task.OWN_APPLICATION", "")
                                .to(facts.person().id()))
                : Stream.of(branch);
    }

    private static Task task(CaseFacts facts, Due due, String key, String messageKey, String link) {
        Task task = Task.of(
                        SOURCE,
                        CASES + facts.id() + ":" + key,
                        messageKey,
                        link,
                        facts.person().name(),
                        due.day().toString())
                .due(due.timer().isLastDay() ? due.day() : null)
                .rule(due.rule(), due.timer().whyKey());
        Integer remind = due.remindDays();
        Integer escalate = due.escalateDays();
        return remind == null || escalate == null ? task : task.days(remind, escalate);
    }

    private Task task(Owed owed) {
        List<String> names = owed.names();
        String shown = names.size() <= NAMES
                ? String.join("、", names)
                : messages.text("development.duty.andOthers", String.join("、", names.subList(0, NAMES)), names.size());
        return owed.duty()
                .tell(
                        Task.of(
                                        SOURCE,
                                        owed.key(),
                                        owed.duty().taskKey(),
                                        owed.page(),
                                        owed.span().first().toString(),
                                        owed.span().last().toString(),
                                        Integer.toString(names.size()),
                                        shown)
                                .due(owed.day())
                                .rule(owed.rule(), owed.duty().whyKey()),
                        owed.group());
    }
}
