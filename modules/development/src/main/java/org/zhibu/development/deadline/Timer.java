package org.zhibu.development.deadline;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.zhibu.api.inbox.Task;
import org.zhibu.api.security.Post;

/** What runs on a case until a day (§4.11): its rule, whether the day is the last good one, who is told, and who when it passed. */
public enum Timer {
    /** Somebody talks with the applicant. */
    TALK("TIM-01", true, true),
    /** A student is adopted, or not, within the window. */
    ADOPTION("DEV-14", true, false),
    /** What a meeting decided goes up to the committee. */
    HAND_UP("STEP-04", true, false),
    /** The committee answers. */
    ANSWER("TIM-08", true, true),
    /** An activist who was found wanting has improved, or cultivation is stopped. */
    IMPROVEMENT("DEV-17", true, false),
    /** The first day on which the activist may be considered. */
    EARLIEST_CANDIDATE("TIM-05", false, false),
    /** The first day after a public notice. */
    NOTICE_ENDED("TIM-06", false, false),
    /** The general meeting on the admission. */
    MEETING("TIM-07", true, false),
    /** A candidate leaves work or study. */
    LEAVING("TIM-14", true, false),
    OATH("STEP-20", true, false),
    /** The person's own application for conversion: reminded of, never forced. */
    APPLICATION("STEP-22", true, false),
    PROBATION_END("TIM-09", true, false),
    EXTENSION_END("TIM-12", true, false),
    /** The discussion of the conversion, which is due promptly. */
    DISCUSSION("TIM-10", true, true),
    /** The day to which the discussion was deferred. */
    DEFERRED("TIM-13", true, false),
    ARCHIVE("TIM-15", true, true);

    private static final List<Set<Post>> BRANCH =
            List.of(EnumSet.of(Post.BRANCH_SECRETARY, Post.ORGANIZATION_COMMISSIONER), EnumSet.of(Post.BRANCH_DEPUTY));

    private final String rule;
    private final boolean last;
    private final boolean above;

    Timer(String rule, boolean last, boolean above) {
        this.rule = rule;
        this.last = last;
        this.above = above;
    }

    public String rule() {
        return rule;
    }

    /** Whether its day is the last good one; otherwise it is the first. */
    public boolean isLastDay() {
        return last;
    }

    /** Whether the committee hears of it when the branch was told in vain. */
    public boolean goesUp() {
        return above;
    }

    /** Posts that are told, stage by stage. Where the committee hears of it the branch is one stage. */
    List<Set<Post>> stages() {
        return above ? BRANCH.subList(0, 1) : BRANCH;
    }

    /** The task, told to whom it concerns. */
    Task tell(Task task) {
        Task told = task;
        for (Set<Post> stage : stages()) {
            Post[] posts = stage.toArray(Post[]::new);
            told = told.then(posts[0], java.util.Arrays.copyOfRange(posts, 1, posts.length));
        }
        return above ? told.thenCommittee("development.deadline.above." + name()) : told;
    }

    /** What is to be done, in a word. */
    public String messageKey() {
        return "development.deadline." + name();
    }

    /** What is to be done for whom until when. */
    String taskKey() {
        return "development.deadline.task." + name();
    }

    /** What the rule says, with its article. */
    public String whyKey() {
        return "development.deadline.why." + name();
    }
}
