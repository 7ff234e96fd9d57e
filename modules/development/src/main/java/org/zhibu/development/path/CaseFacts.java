package org.zhibu.development.path;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.notice.NoticeOutcome;
import org.zhibu.api.people.ActivistTier;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PoliticalStatus;

/**
 * All that the rules look at, of one case at one moment.
 *
 * @param countedFrom since when the time of cultivation runs; null before the adoption
 * @param leavingOn known day on which the person leaves work or study; null when none is known
 * @param entries those that count, the oldest first
 * @param complaints open ones (DEV-44)
 * @param probationFrom day of the general meeting; null before
 * @param probationUntil last day of the probation, or of its extension; null before
 */
public record CaseFacts(
        UUID id,
        Person person,
        CaseState state,
        LocalDate appliedOn,
        @Nullable LocalDate countedFrom,
        @Nullable LocalDate leavingOn,
        @Nullable LocalDate probationFrom,
        @Nullable LocalDate probationUntil,
        List<Entry> entries,
        List<Companion> contacts,
        List<Companion> sponsors,
        List<Report> reports,
        List<Assessment> assessments,
        List<Training> trainings,
        List<Opinion> opinions,
        List<Notice> notices,
        int complaints,
        Inquiries inquiries,
        @Nullable Defence defence) {
    public CaseFacts {
        entries = List.copyOf(entries);
        contacts = List.copyOf(contacts);
        sponsors = List.copyOf(sponsors);
        reports = List.copyOf(reports);
        assessments = List.copyOf(assessments);
        trainings = List.copyOf(trainings);
        opinions = List.copyOf(opinions);
        notices = List.copyOf(notices);
    }

    /**
     * The person as the register has him or her.
     *
     * @param cameOn since when in the organisation; null when since before it is known
     * @param student whether the organisation is a branch of students
     * @param studyYears newest first; empty when none is on record
     * @param punished whether there ever was a punishment (DEV-32)
     * @param decidingRelatives near relatives who sit in a body that decides, by name (AUTH-31)
     */
    public record Person(
            PersonId id,
            String name,
            @Nullable LocalDate birthDate,
            PoliticalStatus status,
            @Nullable ActivistTier tier,
            boolean inGroup,
            boolean leagueMember,
            @Nullable LocalDate cameOn,
            boolean student,
            List<StudyYear> studyYears,
            boolean punished,
            List<String> decidingRelatives) {
        public Person {
            studyYears = List.copyOf(studyYears);
            decidingRelatives = List.copyOf(decidingRelatives);
        }

        /** Full years on the day; empty when the day of birth is unknown. */
        public Optional<Integer> ageOn(LocalDate day) {
            return Optional.ofNullable(birthDate)
                    .map(born -> java.time.Period.between(born, day).getYears());
        }
    }

    /**
     * Results of an academic year.
     *
     * @param rankPercent place among the year in hundredths; null when unknown
     * @param failedCourses whether or not the resit was passed
     * @param resitsPassed of these
     */
    public record StudyYear(int year, @Nullable BigDecimal rankPercent, int failedCourses, int resitsPassed) {
        /** CONF-44: the seed counts every failed course, a school may count those of which the resit was not passed either. */
        public int failed(boolean resitCounts) {
            return resitCounts ? failedCourses : failedCourses - resitsPassed;
        }
    }

    public record Entry(
            UUID id,
            int seq,
            Act act,
            CaseState from,
            CaseState to,
            LocalDate day,
            String number,
            String doneBy,
            String note,
            @Nullable LocalDate until) {}

    /** A contact or sponsor of today. @param votes whether a full member with all rights */
    public record Companion(UUID person, String name, boolean votes) {}

    /** @param from first day of its period */
    public record Report(LocalDate from, LocalDate deliveredOn) {}

    public record Assessment(
            Kind kind,
            LocalDate from,
            LocalDate on,
            boolean qualified,
            boolean talked,
            @Nullable BigDecimal score) {
        public enum Kind {
            ACTIVIST,
            PROBATIONER,
            /** The comprehensive judgement with three scores (SCOR-02). */
            JUDGEMENT;

            public String messageKey() {
                return "development.assessment." + name();
            }
        }
    }

    /**
     * A training that the person took part in.
     *
     * @param score null when it was not examined, or the result is not there yet
     * @param certified whether a certificate was given (DEV-31)
     */
    public record Training(
            boolean forCandidates,
            LocalDate to,
            BigDecimal days,
            BigDecimal hours,
            boolean examined,
            @Nullable BigDecimal score,
            boolean certified) {}

    public record Opinion(OpinionStage stage, OpinionSource source, LocalDate on, boolean inFavour) {}

    /** @param outcome null until it was concluded */
    public record Notice(
            NoticeStage stage,
            LocalDate from,
            LocalDate to,
            @Nullable NoticeOutcome outcome) {}

    /** Letters of the political review. @param open sent and neither returned nor dropped with a reason */
    public record Inquiries(int sent, int open) {}

    public record Defence(LocalDate on, BigDecimal field, BigDecimal daily) {}

    /** The last time that the act was done. */
    public Optional<Entry> last(Act act) {
        return entries.stream().filter(e -> e.act() == act).reduce((a, b) -> b);
    }

    /** The last entry that counts; two who saw the same one saw the same case. */
    public @Nullable UUID lastEntry() {
        return entries.isEmpty() ? null : entries.getLast().id();
    }

    /** The latest day of what was done; the day of the application when nothing was. */
    public LocalDate lastDay() {
        return entries.stream().map(Entry::day).max(Comparator.naturalOrder()).orElse(appliedOn);
    }

    /** Since when the case stands where it does. */
    public LocalDate inStateSince() {
        return cameBy().map(Entry::day).orElse(appliedOn);
    }

    /** The time of the last entry by which the case came into this state. */
    public Optional<Entry> cameBy() {
        return entries.stream().filter(e -> e.from() != e.to()).reduce((a, b) -> b);
    }

    /** From when the general meeting is due: the pre-review, or the later day on which the committee sent the admission back (TIM-07, DEV-74). */
    public Optional<LocalDate> meetingDueFrom() {
        return java.util.stream.Stream.of(Act.PASS_PRE_REVIEW, Act.RETURN_ADMISSION, Act.LAPSE_ADMISSION)
                .flatMap(act -> last(act).stream())
                .map(Entry::day)
                .max(java.util.Comparator.naturalOrder());
    }

    /** The last time that the act was done since the other was; whoever comes a second time goes through it a second time. */
    public Optional<Entry> lastSince(Act act, Act other) {
        int seq = last(other).map(Entry::seq).orElse(0);
        return last(act).filter(e -> e.seq() > seq);
    }

    /** Numbers of forms that went with a procedure which became void; none of them serves again (DEV-74). */
    public Set<String> voidForms() {
        return last(Act.LAPSE_ADMISSION).isEmpty()
                ? Set.of()
                : entries.stream()
                        .filter(e -> e.act() == Act.ISSUE_FORM)
                        .map(Entry::number)
                        .collect(java.util.stream.Collectors.toSet());
    }

    /** Whether it is on record and still counts. */
    public boolean has(OpinionStage stage, OpinionSource source) {
        return hasAny(stage, Set.of(source));
    }

    public boolean hasAny(OpinionStage stage, Set<OpinionSource> sources) {
        return opinions.stream().anyMatch(o -> o.stage() == stage && sources.contains(o.source()) && counts(o));
    }

    /** The application for the conversion that is discussed; one of before an extension was for the first discussion (DEV-87). */
    public Optional<Entry> conversionApplication() {
        int since = last(Act.APPROVE_EXTENSION).map(Entry::seq).orElse(0);
        return last(Act.APPLY_CONVERSION).filter(e -> e.seq() > since);
    }

    /** The day to which the discussion of the conversion is put off; empty when it is not, or the probation was extended since. */
    public Optional<LocalDate> deferredTo() {
        int since = last(Act.APPROVE_EXTENSION).map(Entry::seq).orElse(0);
        return last(Act.DEFER).filter(e -> e.seq() > since).map(Entry::until);
    }

    /**
     * Who begins anew is asked about anew: after the end of the cultivation, after a refusal, after falling back to activist (DEV-01).
     * Opinions of before an extension were on the first discussion of the conversion (DEV-88).
     */
    private boolean counts(Opinion opinion) {
        if (opinion.stage() == OpinionStage.CONVERSION) {
            return last(Act.APPROVE_EXTENSION)
                    .filter(e -> opinion.on().isBefore(e.day()))
                    .isEmpty();
        }
        Set<Act> anew = opinion.stage().anew(opinion.source());
        return entries.stream()
                .filter(e -> anew.contains(e.act()))
                .allMatch(e -> opinion.on().isAfter(e.day()));
    }

    /** What there was on the day: an act rests on nothing that came after it (DEV-04). */
    CaseFacts knownOn(LocalDate day) {
        return new CaseFacts(
                id,
                person,
                state,
                appliedOn,
                countedFrom,
                leavingOn,
                probationFrom,
                probationUntil,
                entries,
                contacts,
                sponsors,
                reports.stream().filter(r -> !r.deliveredOn().isAfter(day)).toList(),
                assessments.stream().filter(a -> !a.on().isAfter(day)).toList(),
                trainings.stream().filter(t -> !t.to().isAfter(day)).toList(),
                opinions.stream().filter(o -> !o.on().isAfter(day)).toList(),
                notices,
                complaints,
                inquiries,
                defence == null || defence.on().isAfter(day) ? null : defence);
    }

    /** The latest notice of the stage, begun on or after the day. */
    public Optional<Notice> notice(NoticeStage stage, LocalDate since) {
        return notices.stream()
                .filter(n -> n.stage() == stage && !n.from().isBefore(since))
                .reduce((a, b) -> b.from().isBefore(a.from()) ? a : b);
    }

    /** Whether the probation was extended, here or before the person was taken over (DEV-91). */
    public boolean wasExtended() {
        return state == CaseState.EXTENDED || entries.stream().anyMatch(e -> e.to() == CaseState.EXTENDED);
    }
}
