package org.zhibu.development.deadline;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.inbox.Task;
import org.zhibu.api.organization.GroupId;
import org.zhibu.api.policy.Period;
import org.zhibu.api.security.Post;

/** What is owed at the end of a period, of several people at once (TIM-02 to TIM-04). */
public enum Duty {
    /** Thought reports of activists and probationers. */
    REPORT("DEV-15", "reports"),
    /** The talk that goes with the report. */
    TALK("DEV-15", "reports"),
    /** Assessments of activists. */
    ACTIVIST("DEV-16", "assessments"),
    /** Assessments of probationers. */
    PROBATIONER("DEV-82", "assessments"),
    /** Comprehensive judgements of probationers who are students. */
    JUDGEMENT("DEV-81", "assessments");

    private static final Set<Post> BRANCH = EnumSet.of(Post.ORGANIZATION_COMMISSIONER, Post.BRANCH_SECRETARY);
    private static final Set<Post> JUDGES = EnumSet.of(Post.DISCIPLINE_COMMISSIONER, Post.BRANCH_SECRETARY);

    private final String rule;
    private final String page;

    Duty(String rule, String page) {
        this.rule = rule;
        this.page = page;
    }

    /** The timer of the period, or the rule itself where the table has none for it. */
    String rule(Period per) {
        return switch (per) {
            case MONTH -> this == REPORT || this == TALK ? "TIM-02" : rule;
            case QUARTER -> this == JUDGEMENT ? rule : "TIM-03";
            case HALF_YEAR -> this == JUDGEMENT ? "TIM-04" : rule;
            case WEEK, SEMESTER, YEAR -> rule;
        };
    }

    /** Whether each group's leader collects it, because it is owed by the month (DEV-15). */
    boolean isOfGroup(Period per) {
        return per == Period.MONTH && (this == REPORT || this == TALK);
    }

    /** The leader of the group first and then the organisation commissioner; judgements by the discipline commissioner (ROLE-07). */
    Task tell(Task task, @Nullable UUID group) {
        if (this == JUDGEMENT) {
            return task.to(Post.DISCIPLINE_COMMISSIONER, Post.BRANCH_SECRETARY)
                    .thenCommittee("development.deadline.above." + name());
        }
        if (group != null) {
            return task.toLeaderOf(new GroupId(group)).then(Post.ORGANIZATION_COMMISSIONER, Post.BRANCH_SECRETARY);
        }
        return task.to(Post.ORGANIZATION_COMMISSIONER, Post.BRANCH_SECRETARY).then(Post.BRANCH_DEPUTY);
    }

    /** The same posts, without the group. */
    List<Set<Post>> stages(boolean ofGroup) {
        return this == JUDGEMENT
                ? List.of(JUDGES)
                : ofGroup
                        ? List.of(EnumSet.of(Post.GROUP_LEADER), BRANCH)
                        : List.of(BRANCH, EnumSet.of(Post.BRANCH_DEPUTY));
    }

    /** Path of the page where it is entered. */
    String page() {
        return "m/development/" + page;
    }

    public String messageKey() {
        return "development.duty." + name();
    }

    String taskKey() {
        return "development.duty.task." + name();
    }

    public String whyKey() {
        return "development.duty.why." + name();
    }
}
