package org.zhibu.meetings.meeting;

import static org.zhibu.meetings.meeting.MeetingEvent.ARCHIVE;
import static org.zhibu.meetings.meeting.MeetingEvent.CANCEL;
import static org.zhibu.meetings.meeting.MeetingEvent.COMPLETE;
import static org.zhibu.meetings.meeting.MeetingEvent.CONSENT;
import static org.zhibu.meetings.meeting.MeetingEvent.HOLD;
import static org.zhibu.meetings.meeting.MeetingEvent.NOTIFY;
import static org.zhibu.meetings.meeting.MeetingEvent.RECORD;
import static org.zhibu.meetings.meeting.MeetingEvent.REOPEN;
import static org.zhibu.meetings.minutes.MeetingState.ARCHIVED;
import static org.zhibu.meetings.minutes.MeetingState.CANCELLED;
import static org.zhibu.meetings.minutes.MeetingState.DRAFT;
import static org.zhibu.meetings.minutes.MeetingState.HELD;
import static org.zhibu.meetings.minutes.MeetingState.NOTIFIED;
import static org.zhibu.meetings.minutes.MeetingState.TO_SIGN;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhibu.api.rule.Finding;
import org.zhibu.meetings.minutes.AttendanceRules;
import org.zhibu.meetings.minutes.CombinedRules;
import org.zhibu.meetings.minutes.ConveningRules;
import org.zhibu.meetings.minutes.MeetingState;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.MinutesRules;
import org.zhibu.meetings.minutes.VoteRules;

/** The way of a meeting: nothing else changes its state. */
final class Transitions {
    static final List<Transition> TABLE = List.of(
            new Transition(DRAFT, CONSENT, DRAFT, (m, s) -> ConveningRules.topics(m, s.numbers())),
            new Transition(DRAFT, NOTIFY, NOTIFIED, Transitions::mayNotify),
            new Transition(DRAFT, RECORD, HELD, Transitions::mayRecord),
            new Transition(NOTIFIED, HOLD, HELD, (m, s) -> ConveningRules.dayHasCome(m, s.today())),
            new Transition(HELD, COMPLETE, TO_SIGN, Transitions::isComplete),
            new Transition(
                    TO_SIGN,
                    ARCHIVE,
                    ARCHIVED,
                    (m, s) -> Stream.concat(
                                    MinutesRules.signed(m.signatures()).stream(), MinutesRules.signedByAll(m).stream())
                            .toList()),
            new Transition(TO_SIGN, REOPEN, HELD, (m, s) -> List.of()),
            new Transition(DRAFT, CANCEL, CANCELLED, (m, s) -> List.of()),
            new Transition(NOTIFIED, CANCEL, CANCELLED, (m, s) -> ConveningRules.mayBePutOff(m, s.postponed())),
            new Transition(HELD, CANCEL, CANCELLED, (m, s) -> List.of()));

    private Transitions() {}

    static Optional<Transition> find(MeetingState from, MeetingEvent event) {
        return TABLE.stream()
                .filter(t -> t.from() == from && t.event() == event)
                .findFirst();
    }

    private static List<Finding> mayNotify(Minutes minutes, Transition.Situation situation) {
        return Stream.of(
                        ConveningRules.topics(minutes, situation.numbers()),
                        ConveningRules.consent(minutes, situation.numbers(), situation.mayConsent()),
                        ConveningRules.notice(minutes, situation.numbers(), situation.today()),
                        ConveningRules.chair(minutes, situation.usualChairs()),
                        ConveningRules.recorder(minutes),
                        ConveningRules.preparedBefore(minutes))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Finding> mayRecord(Minutes minutes, Transition.Situation situation) {
        return Stream.of(
                        ConveningRules.topics(minutes, situation.numbers()),
                        ConveningRules.chair(minutes, situation.usualChairs()),
                        ConveningRules.recorder(minutes))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Finding> isComplete(Minutes minutes, Transition.Situation situation) {
        return Stream.of(
                        MinutesRules.attendance(minutes),
                        MinutesRules.absencesHaveReasons(minutes.attendees()),
                        AttendanceRules.leave(minutes),
                        AttendanceRules.unexcused(
                                minutes, situation.numbers().seriousAbsences(), situation.unexcused()),
                        ConveningRules.decidedAbove(minutes, situation.numbers(), situation.forwarded()),
                        MinutesRules.quorum(minutes, situation.numbers()),
                        MinutesRules.chairIsPresent(minutes),
                        MinutesRules.opened(minutes),
                        MinutesRules.hasContent(minutes),
                        MinutesRules.lecture(minutes),
                        MinutesRules.speakingOrder(minutes, situation.numbers()),
                        VoteRules.all(minutes, situation.numbers().votes()),
                        CombinedRules.combined(minutes, situation.called()))
                .flatMap(List::stream)
                .toList();
    }
}
