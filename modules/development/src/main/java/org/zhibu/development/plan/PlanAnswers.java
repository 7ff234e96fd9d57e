package org.zhibu.development.plan;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhibu.api.event.EventListener;
import org.zhibu.api.inbox.Inbox;
import org.zhibu.api.inbox.Task;
import org.zhibu.api.security.Post;
import org.zhibu.api.submission.Outcome;
import org.zhibu.api.submission.SubmissionAnswered;
import org.zhibu.api.submission.SubmissionState;

/** Takes up what the committee answered to a plan: sent back or refused, it is a draft again. */
@Component
class PlanAnswers implements EventListener<SubmissionAnswered> {
    private final Plans plans;
    private final Inbox inbox;

    PlanAnswers(Plans plans, Inbox inbox) {
        this.plans = plans;
        this.inbox = inbox;
    }

    @Override
    public String name() {
        return "development.planAnswers";
    }

    @Override
    public Class<SubmissionAnswered> type() {
        return SubmissionAnswered.class;
    }

    @Override
    public void on(SubmissionAnswered answer) {
        UUID id = answer.subject();
        boolean back = answer.state() == SubmissionState.RETURNED
                || (answer.state() == SubmissionState.DECIDED && answer.outcome() == Outcome.REFUSED);
        if (id != null && back && answer.kind().equals(PlanKind.CODE)) {
            plans.reopen(id)
                    .ifPresent(year -> inbox.put(Task.of(
                                    "development",
                                    "plan:" + year,
                                    "development.plan.task.returned",
                                    "m/development/plan?year=" + year,
                                    Integer.toString(year))
                            .rule("PLAN-01")
                            .to(Post.BRANCH_SECRETARY, Post.ORGANIZATION_COMMISSIONER)));
        }
    }
}
