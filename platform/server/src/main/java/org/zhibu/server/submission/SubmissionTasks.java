package org.zhibu.server.submission;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.api.inbox.Inbox;
import org.zhibu.api.inbox.Task;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.security.Post;
import org.zhibu.api.submission.ApprovalDays;
import org.zhibu.api.submission.SubmissionState;

/** What a submission asks of those who hold it: to deal with what came in, to complete what came back, to announce what was decided. */
@Component
class SubmissionTasks implements Delivery.Recipient {
    private static final String SOURCE = "platform";
    private static final int TITLE = 60;

    private final Inbox inbox;
    private final Policies policies;

    SubmissionTasks(Inbox inbox, Policies policies) {
        this.inbox = inbox;
        this.policies = policies;
    }

    @Override
    public void on(Delivery delivery, Submission submission) {
        switch (delivery.step()) {
            case HAND_IN -> came(submission);
            case RECALL -> inbox.withdraw(SOURCE, key(delivery.key()));
            case RETURN -> back(submission);
            case DECIDE, REPLY -> decided(submission);
            case OPEN, REVIEW, EXTEND, TALK, WITHDRAW, TAKE_BACK, FILE -> {}
        }
    }

    /** The organisation has done its part; in the transaction of that act. */
    void done(SubmissionKey key) {
        inbox.done(SOURCE, key(key));
    }

    /** What came in and is not dealt with yet, brought up to date when its day is put off. */
    void came(Submission submission) {
        if (!submission.isHeldHere() || !submission.state().isUnderWay()) {
            return; // dealt with, or taken back, before word of it came
        }
        LocalDate due = submission.dueOn();
        Task task = Task.of(
                        SOURCE,
                        key(submission.key()),
                        submission.isAddressedHere() ? "submission.task.decide" : "submission.task.review",
                        "received/" + submission.key(),
                        submission.senderName(),
                        title(submission))
                .due(due)
                .rule(submission.matter().rule())
                .to(Post.ORGANIZATION_OFFICER, Post.COMMITTEE_CLERK)
                .then(Post.COMMITTEE_DEPUTY)
                .then(Post.COMMITTEE_SECRETARY);
        inbox.put(due == null ? task : task.remind(reminders(submission, due)));
    }

    /** DEV-73: an approval is brought to mind on days of its own; all else as any task. */
    private List<Integer> reminders(Submission submission, LocalDate due) {
        LocalDate handedIn = submission.handedInOn();
        return handedIn == null || !submission.act().needsMeeting()
                ? List.of()
                : ApprovalDays.reminders(handedIn, due, policies.at(handedIn)).stream()
                        .map(day -> (int) ChronoUnit.DAYS.between(day, due))
                        .toList();
    }

    private void back(Submission submission) {
        if (submission.state() == SubmissionState.RETURNED) {
            inbox.put(ofSender(submission, "submission.task.complete"));
        }
    }

    private void decided(Submission submission) {
        inbox.put(ofSender(submission, "submission.task.decided." + submission.outcome()));
    }

    private static Task ofSender(Submission submission, String messageKey) {
        return Task.of(SOURCE, key(submission.key()), messageKey, "submissions/" + submission.key(), title(submission))
                .rule(submission.matter().rule())
                .to(
                        Post.BRANCH_SECRETARY,
                        Post.ORGANIZATION_COMMISSIONER,
                        Post.ORGANIZATION_OFFICER,
                        Post.COMMITTEE_CLERK)
                .then(Post.COMMITTEE_SECRETARY);
    }

    private static String key(SubmissionKey key) {
        return "submission:" + key;
    }

    private static String title(Submission submission) {
        String title = submission.contents().title();
        return title.length() <= TITLE ? title : title.substring(0, TITLE) + "…";
    }
}
