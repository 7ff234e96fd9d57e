package org.zhibu.api.inbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.organization.GroupId;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.security.Post;

/**
 * Something to be done. It begins with {@link #of} and is told more by the methods that follow, for example
 * {@code Task.of("development", "talk:" + id, "development.task.talk", "m/development/" + id, name).due(day).rule("TIM-01", "development.why.talk")
 * .to(Post.GROUP_LEADER).then(Post.BRANCH_SECRETARY).thenCommittee("development.task.talk.above")}.
 *
 * @param source the module's id, or {@code platform}
 * @param key unique among the tasks of the source in the organisation; at most 200 characters
 * @param messageKey what to do, in the bundle of the source
 * @param arguments values for the message's placeholders, kept as text
 * @param link path of the page where it is done, without leading slash
 * @param due last good day, or null when there is none
 * @param rule id of the rule that asks for it, or an empty text
 * @param whyKey what the rule says, in the bundle of the source, or an empty text
 * @param person who has to do it, before all stages, or null. Someone without an account is passed over
 * @param group the group whose leader is meant by {@link Post#GROUP_LEADER}, or null
 * @param stages posts that answer for it: those of the first stage from the beginning, those of each further stage when it stays
 *     undone after its day. A stage that nobody holds is passed over
 * @param committeeKey what the body above reads when all stages were in vain, without arguments, because the organisation's records
 *     are none of its business; null when it is not told
 * @param remindDays days before the due day on which it is brought to mind; null for the policy {@code tasks.remindDays}
 * @param remindAgainDays days before the due day on which it is brought to mind besides
 * @param escalateDays days after the due day, and after each stage, until the next stage is told; null for the policy
 *     {@code tasks.escalateDays}
 */
public record Task(
        String source,
        String key,
        String messageKey,
        List<String> arguments,
        String link,
        @Nullable LocalDate due,
        String rule,
        String whyKey,
        @Nullable PersonId person,
        @Nullable GroupId group,
        List<Set<Post>> stages,
        @Nullable String committeeKey,
        @Nullable Integer remindDays,
        List<Integer> remindAgainDays,
        @Nullable Integer escalateDays) {
    public Task {
        remindAgainDays = List.copyOf(remindAgainDays);
        arguments = List.copyOf(arguments);
        stages = List.copyOf(stages);
    }

    /** A task of its least: for nobody in particular, without a day. Its parts are added by the methods below. */
    public static Task of(String source, String key, String messageKey, String link, String... arguments) {
        return new Task(
                source,
                key,
                messageKey,
                List.of(arguments),
                link,
                null,
                "",
                "",
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null);
    }

    /** Until when it has to be done; null for no day. */
    public Task due(@Nullable LocalDate day) {
        return with(day, rule, whyKey, person, group, stages, committeeKey, remindDays, remindAgainDays, escalateDays);
    }

    /** Which rule asks for it. */
    public Task rule(String id) {
        return rule(id, "");
    }

    /** Which rule asks for it, and what that says. */
    public Task rule(String id, String textKey) {
        return with(due, id, textKey, person, group, stages, committeeKey, remindDays, remindAgainDays, escalateDays);
    }

    /** For one person. */
    public Task to(@Nullable PersonId who) {
        return with(due, rule, whyKey, who, group, stages, committeeKey, remindDays, remindAgainDays, escalateDays);
    }

    /** For the leader of the group; further stages may follow. */
    public Task toLeaderOf(GroupId of) {
        return with(due, rule, whyKey, person, of, stages, committeeKey, remindDays, remindAgainDays, escalateDays)
                .then(Post.GROUP_LEADER);
    }

    /** For whoever holds one of the posts. */
    public Task to(Post first, Post... others) {
        return then(first, others);
    }

    /** The next stage: for whoever holds one of the posts, when it was not done before. */
    public Task then(Post first, Post... others) {
        List<Set<Post>> more = new ArrayList<>(stages);
        Set<Post> stage = java.util.EnumSet.of(first, others);
        more.add(Set.copyOf(stage));
        return with(due, rule, whyKey, person, group, more, committeeKey, remindDays, remindAgainDays, escalateDays);
    }

    /** Last stage: the body above reads the message of this key, the organisation's name and the due day, nothing else. */
    public Task thenCommittee(String titleKey) {
        return with(due, rule, whyKey, person, group, stages, titleKey, remindDays, remindAgainDays, escalateDays);
    }

    /** Other days than the policy's, for rules that have days of their own. */
    public Task days(int remindBefore, int escalateAfter) {
        return with(
                due, rule, whyKey, person, group, stages, committeeKey, remindBefore, remindAgainDays, escalateAfter);
    }

    /** Other days than the policy's on which it is brought to mind, for rules that ask for it more than once (DEV-73). */
    public Task remind(List<Integer> daysBefore) {
        Integer first = daysBefore.isEmpty() ? remindDays : daysBefore.getFirst();
        List<Integer> again = daysBefore.isEmpty() ? List.of() : daysBefore.subList(1, daysBefore.size());
        return with(due, rule, whyKey, person, group, stages, committeeKey, first, again, escalateDays);
    }

    private Task with(
            @Nullable LocalDate day,
            String why,
            String whyText,
            @Nullable PersonId who,
            @Nullable GroupId of,
            List<Set<Post>> posts,
            @Nullable String above,
            @Nullable Integer remind,
            List<Integer> again,
            @Nullable Integer escalate) {
        return new Task(
                source,
                key,
                messageKey,
                arguments,
                link,
                day,
                why,
                whyText,
                who,
                of,
                posts,
                above,
                remind,
                again,
                escalate);
    }
}
