package org.zhibu.development.path;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The earliest and the latest day of each step of a case, from what is known today (TIM-01, TIM-05 to TIM-10, TIM-15). A step is never
 * earlier than the one before it.
 */
public final class Outlook {
    /**
     * Days of a step.
     *
     * @param first day on which the step is possible at the earliest
     * @param last day until which it should be done; null where no rule says so, or its beginning is not known yet
     */
    public record Window(LocalDate first, @Nullable LocalDate last) {}

    private final CaseFacts facts;
    private final Limits limits;
    private final Map<Step, Window> windows = new EnumMap<>(Step.class);
    private LocalDate floor;

    private Outlook(CaseFacts facts, Limits limits) {
        this.facts = facts;
        this.limits = limits;
        this.floor = facts.appliedOn();
    }

    public static Map<Step, Window> of(CaseFacts facts, Limits limits) {
        Outlook outlook = new Outlook(facts, limits);
        outlook.toActivist();
        outlook.toCandidate();
        outlook.toMember();
        outlook.toEnd();
        return outlook.windows;
    }

    /** The days of one step of those that {@link #of} gives. */
    static Window window(Map<Step, Window> windows, Step step) {
        return Objects.requireNonNull(windows.get(step));
    }

    private void toActivist() {
        main(Step.APPLICATION, facts.appliedOn(), null);
        main(Step.TALK, facts.appliedOn(), facts.appliedOn().plusMonths(limits.talkWithinMonths()));
        LocalDate adoption = latest(
                facts.appliedOn().plusMonths(limits.minMonthsToActivist()),
                afterNotice(NoticeStage.APPLICANT, facts.appliedOn()));
        main(Step.ADOPTION, adoption, facts.appliedOn().plusMonths(limits.warnMonthsToActivist()));
        LocalDate adopted = day(Act.ADOPT).orElse(floor);
        main(Step.ACTIVIST_FILING, afterNotice(NoticeStage.ACTIVIST, adopted), null);
        side(Step.CONTACTS, floor, null);
        side(Step.CULTIVATION, floor, null);
    }

    private void toCandidate() {
        LocalDate counted =
                Objects.requireNonNullElse(facts.countedFrom(), day(Act.ADOPT).orElse(first(Step.ADOPTION)));
        LocalDate ripe = counted.plusMonths(limits.cultivationMonths());
        main(Step.CHOICE, latest(ripe, facts.appliedOn().plusMonths(limits.monthsToCandidate())), null);
        LocalDate chosen = day(Act.CHOOSE).orElse(floor);
        main(Step.CANDIDATE_FILING, afterNotice(NoticeStage.CANDIDATE, chosen), null);
        side(Step.SPONSORS, floor, null);
        side(Step.POLITICAL_REVIEW, floor, null);
        side(Step.TRAINING, floor, null);
        main(Step.COMMITTEE_REVIEW, ripe, null);
        main(Step.PRE_REVIEW, ripe, null);
    }

    private void toMember() {
        LocalDate reviewed = day(Act.REVIEW).orElse(floor);
        LocalDate noticed = afterNotice(NoticeStage.ADMISSION, reviewed);
        main(Step.FORM, limits.noticeBeforeForm() ? noticed : null, null);
        LocalDate until = facts.state().stage() == CaseState.Stage.ADMISSION || facts.state() == CaseState.PRE_REVIEWED
                ? facts.meetingDueFrom()
                        .map(d -> d.plusDays(limits.meetingAfterPreReviewDays()))
                        .orElse(null)
                : null;
        main(Step.ADMISSION, noticed, until);
        side(Step.APPROVAL_TALK, floor, null);
        main(Step.APPROVAL, null, null);
    }

    private void toEnd() {
        side(Step.COUNTY_FILING, floor, null);
        side(Step.PLACING, floor, null);
        side(
                Step.OATH,
                floor,
                day(Act.APPROVE_ADMISSION)
                        .map(d -> d.plusMonths(limits.oathMonths()))
                        .orElse(null));
        side(Step.PROBATION, floor, null);
        LocalDate admitted = facts.state() == CaseState.PASSED
                ? day(Act.PASS_ADMISSION).orElse(first(Step.ADMISSION))
                : first(Step.ADMISSION);
        LocalDate end = Objects.requireNonNullElse(
                facts.probationUntil(), admitted.plusMonths(limits.probation().months()));
        side(Step.CONVERSION_APPLICATION, end.minusDays(limits.probation().remindDays()), null);
        LocalDate applied =
                facts.conversionApplication().map(CaseFacts.Entry::day).orElse(facts.appliedOn());
        LocalDate promptly = end.plusDays(limits.probation().lateWarnDays());
        LocalDate deferred = facts.deferredTo()
                .map(d -> d.plusDays(limits.probation().lateWarnDays()))
                .orElse(promptly);
        main(Step.CONVERSION, latest(end, afterNotice(NoticeStage.CONVERSION, applied)), deferred);
        main(Step.CONVERSION_APPROVAL, null, null);
        main(
                Step.ARCHIVE,
                null,
                day(Act.APPROVE_CONVERSION)
                        .map(d -> d.plusDays(limits.archiveDays()))
                        .orElse(null));
    }

    /** A step that the next one waits for. */
    private void main(Step step, @Nullable LocalDate own, @Nullable LocalDate last) {
        floor = latest(floor, own);
        if (Way.isReached(facts, step)) {
            floor = latest(
                    floor, Way.entry(facts, step).map(CaseFacts.Entry::day).orElse(null));
        }
        windows.put(step, new Window(floor, last));
    }

    /** A step beside the others. */
    private void side(Step step, LocalDate own, @Nullable LocalDate last) {
        windows.put(step, new Window(latest(floor, own), last));
    }

    private LocalDate first(Step step) {
        return window(windows, step).first();
    }

    private Optional<LocalDate> day(Act act) {
        return facts.last(act).map(CaseFacts.Entry::day);
    }

    /** TIM-06: the day after the notice, where the stage asks for one and it was begun. */
    private @Nullable LocalDate afterNotice(NoticeStage stage, LocalDate since) {
        return limits.noticeStages().contains(stage)
                ? facts.notice(stage, since).map(n -> n.to().plusDays(1)).orElse(null)
                : null;
    }

    private static LocalDate latest(LocalDate day, @Nullable LocalDate other) {
        return other == null || day.isAfter(other) ? day : other;
    }
}
