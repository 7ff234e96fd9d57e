package org.zhibu.development.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.calendar.WorkingDays;
import org.zhibu.api.submission.SubmissionState;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Limits;
import org.zhibu.development.path.NoticeStage;

/** The timers that run on a case as it stands (TIM-01, TIM-05 to TIM-15): a function of the facts and the numbers in force. */
public final class Deadlines {
    private static final Set<CaseState> BEFORE_ADMISSION =
            EnumSet.of(CaseState.CANDIDATE, CaseState.REVIEWED, CaseState.PRE_REVIEWED, CaseState.FORM_ISSUED);

    /** So long the branch is told that an activist may be considered. */
    private static final int SHOWN_DAYS = 30;

    private static final int WEEK = 7;

    private final CaseFacts facts;
    private final @Nullable Sent sent;
    private final Limits limits;
    private final WorkingDays days;
    private final List<Due> found = new ArrayList<>();

    private Deadlines(CaseFacts facts, @Nullable Sent sent, Limits limits, WorkingDays days) {
        this.facts = facts;
        this.sent = sent;
        this.limits = limits;
        this.days = days;
    }

    /**
     * All that runs, by its day, whether somebody is told already or not.
     *
     * @param sent what was handed up in the present state; null for nothing
     */
    public static List<Due> of(CaseFacts facts, @Nullable Sent sent, Limits limits, WorkingDays days) {
        Deadlines deadlines = new Deadlines(facts, sent, limits, days);
        deadlines.find();
        deadlines.found.sort(Comparator.comparing(Due::day).thenComparing(Due::timer));
        return List.copyOf(deadlines.found);
    }

    private void find() {
        CaseState state = facts.state();
        switch (state) {
            case APPLIED ->
                found.add(
                        Due.of(Timer.TALK, facts.appliedOn(), facts.appliedOn().plusMonths(limits.talkWithinMonths())));
            case TALKED -> adoption();
            case ADOPTED -> handUp(noticeEnd(NoticeStage.ACTIVIST), "STEP-04");
            case CULTIVATED -> cultivated();
            case CHOSEN -> handUp(noticeEnd(NoticeStage.CANDIDATE), "STEP-08");
            case REVIEWED -> handUp(cameOn(), "STEP-13");
            case PRE_REVIEWED, FORM_ISSUED -> meeting();
            case PASSED -> handUp(cameOn(), "TIM-08");
            case PROBATION, EXTENDED -> probation();
            case CONVERSION_PASSED, EXTENSION_PASSED, CANCELLATION_PASSED -> handUp(cameOn(), "TIM-11");
            case CONVERTED -> found.add(Due.of(Timer.ARCHIVE, cameOn(), cameOn().plusDays(limits.archiveDays())));
            case NONE, STOPPED, CANDIDATE, ARCHIVED, CANCELLED, WITHDRAWN, LEFT, VOID -> {}
        }
        noticeEnded();
        if (BEFORE_ADMISSION.contains(state)) {
            leaving();
        }
    }

    private LocalDate cameOn() {
        return facts.cameBy().map(CaseFacts.Entry::day).orElse(facts.appliedOn());
    }

    /** DEV-14: for students there is a window. */
    private void adoption() {
        if (facts.person().student()) {
            LocalDate last = facts.appliedOn().plusMonths(limits.warnMonthsToActivist());
            found.add(Due.of(Timer.ADOPTION, last.minusDays(SHOWN_DAYS), last));
        }
    }

    private void cultivated() {
        LocalDate counted = Objects.requireNonNullElse(facts.countedFrom(), facts.appliedOn());
        LocalDate cultivation = counted.plusMonths(limits.cultivationMonths());
        LocalDate application = facts.appliedOn().plusMonths(limits.monthsToCandidate());
        LocalDate first = cultivation.isAfter(application) ? cultivation : application;
        found.add(Due.of(Timer.EARLIEST_CANDIDATE, first, first).until(first.plusDays(SHOWN_DAYS)));
        LocalDate wanting = null;
        for (CaseFacts.Assessment assessment : facts.assessments()) {
            if (assessment.kind() == CaseFacts.Assessment.Kind.ACTIVIST) {
                wanting = assessment.qualified() ? null : wanting == null ? assessment.on() : wanting;
            }
        }
        if (wanting != null) {
            found.add(Due.of(Timer.IMPROVEMENT, wanting, wanting.plusMonths(limits.improvementMonths())));
        }
    }

    /** The day from which a filing is due: of the decision, or of the end of the notice that stands between. */
    private LocalDate noticeEnd(NoticeStage stage) {
        return limits.noticeStages().contains(stage)
                ? facts.notice(stage, cameOn()).map(CaseFacts.Notice::to).orElse(cameOn())
                : cameOn();
    }

    /** What was decided goes up within some working days; what went up is asked after on the days of DEV-73, and when it is late. */
    private void handUp(LocalDate from, String rule) {
        Sent up = sent;
        if (up == null || up.state() == SubmissionState.DRAFT || up.state() == SubmissionState.WITHDRAWN) {
            found.add(Due.of(Timer.HAND_UP, from, days.plus(from, limits.filingWorkingDays()))
                    .by(handUpRule(rule)));
            return;
        }
        LocalDate due = up.due();
        if (up.state().isUnderWay() && due != null) {
            List<LocalDate> asked = rule.startsWith("TIM-") ? up.reminders() : List.of();
            LocalDate opens = asked.isEmpty() ? due.plusDays(1) : asked.getFirst();
            LocalDate again = asked.isEmpty() ? due : asked.getLast();
            found.add(Due.of(Timer.ANSWER, opens, due).by(rule).days((int) ChronoUnit.DAYS.between(again, due), WEEK));
        }
    }

    private static String handUpRule(String rule) {
        return switch (rule) {
            case "TIM-08" -> "DEV-59";
            case "TIM-11" -> "STEP-24";
            default -> rule;
        };
    }

    private void meeting() {
        LocalDate passed = facts.meetingDueFrom().orElse(cameOn());
        found.add(Due.of(Timer.MEETING, passed, passed.plusDays(limits.meetingAfterPreReviewDays()))
                .days(WEEK, WEEK));
    }

    private void probation() {
        facts.last(Act.APPROVE_ADMISSION)
                .filter(approved -> facts.last(Act.SWEAR).isEmpty())
                .ifPresent(approved -> found.add(
                        Due.of(Timer.OATH, approved.day(), approved.day().plusMonths(limits.oathMonths()))));
        LocalDate end = facts.probationUntil();
        if (end == null) {
            return;
        }
        int ahead = limits.probation().remindDays();
        Optional<LocalDate> deferred = facts.deferredTo();
        LocalDate counted = deferred.orElse(end);
        Timer timer = deferred.isPresent()
                ? Timer.DEFERRED
                : facts.state() == CaseState.EXTENDED ? Timer.EXTENSION_END : Timer.PROBATION_END;
        found.add(
                Due.of(timer, counted.minusDays(ahead), counted).until(counted).days(WEEK, WEEK));
        if (facts.conversionApplication().isEmpty()) {
            found.add(Due.of(Timer.APPLICATION, end.minusDays(ahead), end).days(WEEK, WEEK));
        }
        int warn = limits.probation().lateWarnDays();
        found.add(Due.of(Timer.DISCUSSION, counted.plusDays(1), counted.plusDays(warn))
                .days(0, limits.probation().lateAlarmDays() - warn));
    }

    /** TIM-06: the notice of the present step is over, so it is concluded and the next step taken. */
    private void noticeEnded() {
        NoticeStage stage = switch (facts.state()) {
            case TALKED, STOPPED -> NoticeStage.APPLICANT;
            case ADOPTED -> NoticeStage.ACTIVIST;
            case CHOSEN -> NoticeStage.CANDIDATE;
            case REVIEWED, PRE_REVIEWED, FORM_ISSUED -> NoticeStage.ADMISSION;
            case PROBATION, EXTENDED -> NoticeStage.CONVERSION;
            default -> null;
        };
        if (stage == null || (sent != null && sent.state().isUnderWay())) {
            return;
        }
        facts.notice(stage, since(stage)).ifPresent(notice -> {
            LocalDate next = notice.to().plusDays(1);
            found.add(Due.of(Timer.NOTICE_ENDED, next, next));
        });
    }

    private LocalDate since(NoticeStage stage) {
        Optional<CaseFacts.Entry> begun = switch (stage) {
            case APPLICANT -> facts.last(Act.APPLY);
            case ACTIVIST -> facts.last(Act.ADOPT);
            case CANDIDATE -> facts.last(Act.CHOOSE);
            case ADMISSION -> facts.last(Act.REVIEW);
            case CONVERSION -> facts.conversionApplication();
        };
        return begun.map(CaseFacts.Entry::day).orElse(facts.appliedOn());
    }

    /** TIM-14: from the first day on which the meeting would be too near to the day of leaving. */
    private void leaving() {
        LocalDate leaving = facts.leavingOn();
        if (leaving == null) {
            return;
        }
        int months = limits.leavingMonths();
        LocalDate first = leaving.minusMonths(months);
        while (!first.minusDays(1).plusMonths(months).isBefore(leaving)) {
            first = first.minusDays(1);
        }
        while (first.plusMonths(months).isBefore(leaving)) {
            first = first.plusDays(1);
        }
        found.add(Due.of(Timer.LEAVING, first, leaving).days(WEEK, WEEK));
    }
}
