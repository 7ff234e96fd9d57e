package org.zhibu.meetings.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.api.inbox.Inbox;
import org.zhibu.api.inbox.Task;
import org.zhibu.api.organization.GroupId;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.security.Post;
import org.zhibu.meetings.minutes.Business;
import org.zhibu.meetings.minutes.Head;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingPolicies;
import org.zhibu.meetings.minutes.MeetingState;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Signatory;

/** What a meeting asks of whom as it stands: to agree, to notify, to hold, to write, to sign, to archive, to report, to do. */
@Component
public class MeetingTasks {
    private static final String MODULE = "meetings";
    /** Nobody is asked any more for a report of a meeting so long ago. */
    private static final int REPORT_FORGOTTEN_AFTER_DAYS = 60;

    /** What a general meeting decides on a person and the committee approves. */
    private static final Set<Business> GOES_UP =
            EnumSet.of(Business.ADMISSION, Business.CONVERSION, Business.EXTENSION, Business.CANCELLATION);

    private final List<MeetingAsks> more;
    private final Inbox inbox;
    private final Policies policies;
    private final Clock clock;

    MeetingTasks(List<MeetingAsks> more, Inbox inbox, Policies policies, Clock clock) {
        this.more = more;
        this.inbox = inbox;
        this.policies = policies;
        this.clock = clock;
    }

    /** Brings the tasks in line with the meeting; in the transaction that changed it. */
    void follow(MeetingEntity meeting) {
        Minutes minutes = meeting.read();
        inbox.keepOnly(MODULE, prefix(minutes), tasks(minutes));
    }

    void taskDone(MeetingId meeting, UUID task) {
        inbox.done(MODULE, prefix(meeting) + "task:" + task);
    }

    private List<Task> tasks(Minutes minutes) {
        Head head = minutes.head();
        Policies.Values values = policies.at(head.date());
        LocalDate alarm = head.date().plusDays(values.get(MeetingPolicies.UNSIGNED_ALARM));
        List<Task> tasks = new ArrayList<>();
        switch (minutes.state()) {
            case DRAFT -> {
                boolean consent = head.kind().ofGroup() && minutes.milestones().consentOn() == null;
                tasks.add(
                        consent
                                ? task(minutes, "consent", head.date(), "MEET-31")
                                        .to(Post.BRANCH_SECRETARY)
                                        .then(Post.BRANCH_DEPUTY, Post.ORGANIZATION_COMMISSIONER)
                                : byConvener(minutes, task(minutes, "notify", head.date(), "MEET-32")));
            }
            case NOTIFIED -> tasks.add(byConvener(minutes, task(minutes, "hold", head.date(), "")));
            case HELD ->
                tasks.add(byConvener(
                        minutes, task(minutes, "write", alarm, "MEET-83").to(person(head.recorder()))));
            case TO_SIGN -> {
                sign(minutes, Signatory.CHAIR, head.chair(), alarm, tasks);
                sign(minutes, Signatory.RECORDER, head.recorder(), alarm, tasks);
                if (tasks.isEmpty()) {
                    tasks.add(byConvener(minutes, task(minutes, "archive", alarm, "MEET-83"))
                            .thenCommittee("meetings.todo.above.archive"));
                }
            }
            case ARCHIVED ->
                minutes.tasks().stream()
                        .filter(t -> t.doneOn() == null && t.owner() != null)
                        .forEach(t -> tasks.add(Task.of(
                                        MODULE,
                                        prefix(minutes) + "task:" + t.id(),
                                        "meetings.todo.task",
                                        link(minutes),
                                        t.task())
                                .due(t.deadline())
                                .rule("MEET-79", "meetings.why.task")
                                .to(person(t.owner()))
                                .then(Post.BRANCH_SECRETARY, Post.COMMITTEE_SECRETARY)));
            case CANCELLED -> {}
        }
        report(minutes, values, tasks);
        more.forEach(m -> tasks.addAll(m.of(minutes)));
        return tasks;
    }

    private void report(Minutes minutes, Policies.Values values, List<Task> tasks) {
        Head head = minutes.head();
        boolean held = minutes.state() == MeetingState.HELD
                || minutes.state() == MeetingState.TO_SIGN
                || minutes.state() == MeetingState.ARCHIVED;
        boolean forgotten = head.date().plusDays(REPORT_FORGOTTEN_AFTER_DAYS).isBefore(LocalDate.now(clock));
        if (!held || minutes.report().on() != null || forgotten) {
            return;
        }
        if (head.kind().ofGroup()) {
            LocalDate due = head.date().plusDays(values.get(MeetingPolicies.GROUP_REPORT));
            tasks.add(byConvener(minutes, task(minutes, "report", due, "MEET-84")));
        } else if (head.kind() == MeetingKind.DEMOCRATIC_LIFE) {
            LocalDate due = head.date().plusDays(values.get(MeetingPolicies.DEMOCRATIC_LIFE_REPORT));
            tasks.add(byConvener(minutes, task(minutes, "reportUp", due, "MEET-84")));
        } else if (head.kind() == MeetingKind.GENERAL_MEETING
                && minutes.votes().stream().anyMatch(v -> GOES_UP.contains(v.business()))) {
            tasks.add(byConvener(minutes, task(minutes, "decisionUp", head.date(), "MEET-84")));
        }
    }

    /** Who has no account cannot be asked: whoever convened enters the signature on paper. */
    private static void sign(Minutes minutes, Signatory role, @Nullable UUID who, LocalDate due, List<Task> tasks) {
        if (minutes.signatureOf(role).isEmpty()) {
            Task task = Task.of(
                            MODULE,
                            prefix(minutes) + "sign:" + role,
                            "meetings.todo.sign",
                            link(minutes),
                            minutes.head().title())
                    .due(due)
                    .rule("MEET-82", "meetings.why.sign")
                    .to(person(who));
            tasks.add(byConvener(minutes, task).thenCommittee("meetings.todo.above.archive"));
        }
    }

    private static Task task(Minutes minutes, String what, LocalDate due, String rule) {
        Task task = Task.of(
                        MODULE,
                        prefix(minutes) + what,
                        "meetings.todo." + what,
                        link(minutes),
                        minutes.head().title())
                .due(due);
        return rule.isEmpty() ? task : task.rule(rule, "meetings.why." + what);
    }

    /** For whoever convened the meeting, and those who stand in. */
    public static Task byConvener(Minutes minutes, Task task) {
        UUID group = minutes.head().group();
        Task first = minutes.head().kind().ofGroup() && group != null ? task.toLeaderOf(new GroupId(group)) : task;
        return first.then(Post.BRANCH_SECRETARY, Post.COMMITTEE_SECRETARY)
                .then(Post.BRANCH_DEPUTY, Post.COMMITTEE_DEPUTY, Post.ORGANIZATION_COMMISSIONER);
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }

    private static String prefix(Minutes minutes) {
        return prefix(minutes.id());
    }

    /** Keys of a meeting's tasks begin with it. */
    public static String prefix(MeetingId id) {
        return "meeting:" + id.value() + ":";
    }

    /** Path of the meeting's page. */
    public static String link(Minutes minutes) {
        return "m/meetings/" + minutes.id().value();
    }
}
