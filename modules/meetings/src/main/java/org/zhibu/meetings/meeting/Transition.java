package org.zhibu.meetings.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhibu.api.rule.Finding;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingState;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.RuleNumbers;

/** One line of the table of transitions. */
record Transition(MeetingState from, MeetingEvent event, MeetingState to, Guard guard) {
    /** What speaks against the transition: a block refuses it, a warning asks for a written reason. */
    interface Guard {
        List<Finding> findings(Minutes minutes, Situation situation);
    }

    /**
     * What a guard has to know beside the minutes.
     *
     * @param usualChairs who chairs such a meeting by the rules
     * @param mayConsent whether the user may agree to a group's topics for the branch
     * @param unexcused how often each was absent without leave before
     * @param forwarded topics that were put to the meeting above
     * @param called who is called by the other kinds that the topics serve (MEET-24)
     * @param postponed whether the body above agreed to put the meeting off
     */
    record Situation(
            LocalDate today,
            RuleNumbers numbers,
            Set<UUID> usualChairs,
            boolean mayConsent,
            Map<UUID, Integer> unexcused,
            Set<UUID> forwarded,
            Map<MeetingKind, Set<UUID>> called,
            boolean postponed) {}
}
