package org.zhibu.development;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.notice.NoticeOutcome;
import org.zhibu.api.people.PersonId;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.NoticeStage;
import org.zhibu.development.path.OpinionSource;
import org.zhibu.development.path.OpinionStage;

/** Facts of a case for tests that need no database: somebody of thirty who has applied, and what the test adds. */
public final class FactsOf {
    private static final AtomicLong NEXT = new AtomicLong();

    private final UUID id = next();
    private final CaseState state;
    private final LocalDate appliedOn;
    private final List<CaseFacts.Entry> entries = new ArrayList<>();
    private final List<CaseFacts.Report> reports = new ArrayList<>();
    private final List<CaseFacts.Assessment> assessments = new ArrayList<>();
    private final List<CaseFacts.Training> trainings = new ArrayList<>();
    private final List<CaseFacts.Opinion> opinions = new ArrayList<>();
    private final List<CaseFacts.Notice> notices = new ArrayList<>();
    private final List<CaseFacts.StudyYear> studyYears = new ArrayList<>();
    private List<CaseFacts.Companion> contacts = List.of();
    private List<CaseFacts.Companion> sponsors = List.of();
    private String name = "Person";
    private @Nullable LocalDate born;
    private @Nullable LocalDate countedFrom;
    private @Nullable LocalDate leavingOn;
    private @Nullable LocalDate probationFrom;
    private @Nullable LocalDate probationUntil;
    private boolean inGroup;
    private boolean leagueMember;
    private boolean student;
    private @Nullable LocalDate cameOn;
    private boolean punished;
    private List<String> relatives = List.of();
    private int complaints;
    private int lettersOpen;
    private CaseFacts.@Nullable Defence defence;

    private FactsOf(CaseState state, LocalDate appliedOn) {
        this.state = state;
        this.appliedOn = appliedOn;
        this.born = appliedOn.minusYears(30);
    }

    public static FactsOf at(CaseState state, LocalDate appliedOn) {
        return new FactsOf(state, appliedOn);
    }

    public FactsOf named(String as) {
        name = as;
        return this;
    }

    public FactsOf born(@Nullable LocalDate day) {
        born = day;
        return this;
    }

    public FactsOf counted(@Nullable LocalDate from) {
        countedFrom = from;
        return this;
    }

    public FactsOf leaving(@Nullable LocalDate day) {
        leavingOn = day;
        return this;
    }

    public FactsOf probation(LocalDate from, LocalDate until) {
        probationFrom = from;
        probationUntil = until;
        return this;
    }

    public FactsOf inGroup() {
        inGroup = true;
        return this;
    }

    public FactsOf leagueMember() {
        leagueMember = true;
        return this;
    }

    /** Came to the organisation on the day. */
    public FactsOf came(LocalDate day) {
        cameOn = day;
        return this;
    }

    public FactsOf student() {
        student = true;
        return this;
    }

    public FactsOf year(int year, @Nullable String rankPercent, int failed) {
        return year(year, rankPercent, failed, 0);
    }

    public FactsOf year(int year, @Nullable String rankPercent, int failed, int resits) {
        studyYears.add(new CaseFacts.StudyYear(
                year, rankPercent == null ? null : new BigDecimal(rankPercent), failed, resits));
        return this;
    }

    public FactsOf punished() {
        punished = true;
        return this;
    }

    public FactsOf relatives(String... names) {
        relatives = List.of(names);
        return this;
    }

    /** An entry of the day that counts. */
    public FactsOf entry(Act act, CaseState from, CaseState to, LocalDate day) {
        return entry(act, from, to, day, null);
    }

    public FactsOf entry(Act act, CaseState from, CaseState to, LocalDate day, @Nullable LocalDate until) {
        entries.add(new CaseFacts.Entry(next(), entries.size() + 1, act, from, to, day, "", "", "", until));
        return this;
    }

    /** An entry with the number of a paper. */
    public FactsOf numbered(Act act, LocalDate day, String number) {
        entries.add(new CaseFacts.Entry(
                next(),
                entries.size() + 1,
                act,
                act.moves().getFirst().from(),
                act.moves().getFirst().to(),
                day,
                number,
                "",
                "",
                null));
        return this;
    }

    /** An entry by the first move of the act. */
    public FactsOf entry(Act act, LocalDate day) {
        return entry(act, act.moves().getFirst().from(), act.moves().getFirst().to(), day);
    }

    public FactsOf contacts(int number) {
        return contacts(number, number);
    }

    /** Contacts, of whom some are full members with all rights. */
    public FactsOf contacts(int number, int voting) {
        contacts = people(number, voting);
        return this;
    }

    /** Sponsors, of whom some are full members with all rights. */
    public FactsOf sponsors(int number, int voting) {
        sponsors = people(number, voting);
        return this;
    }

    public FactsOf report(LocalDate period, LocalDate delivered) {
        reports.add(new CaseFacts.Report(period, delivered));
        return this;
    }

    public FactsOf assessed(
            CaseFacts.Assessment.Kind kind, LocalDate period, LocalDate on, boolean qualified, @Nullable String score) {
        assessments.add(new CaseFacts.Assessment(
                kind, period, on, qualified, true, score == null ? null : new BigDecimal(score)));
        return this;
    }

    public FactsOf trained(boolean forCandidates, LocalDate to, String days, String hours, @Nullable String score) {
        trainings.add(new CaseFacts.Training(
                forCandidates,
                to,
                new BigDecimal(days),
                new BigDecimal(hours),
                score != null,
                score == null ? null : new BigDecimal(score),
                false));
        return this;
    }

    /** A training of five days with a passed exam and a certificate. */
    public FactsOf certified(LocalDate to) {
        BigDecimal five = BigDecimal.valueOf(5);
        trainings.add(new CaseFacts.Training(false, to, five, five, true, BigDecimal.valueOf(90), true));
        return this;
    }

    public FactsOf opinion(OpinionStage stage, OpinionSource... sources) {
        return opinion(appliedOn, stage, sources);
    }

    public FactsOf opinion(LocalDate on, OpinionStage stage, OpinionSource... sources) {
        for (OpinionSource source : sources) {
            opinions.add(new CaseFacts.Opinion(stage, source, on, true));
        }
        return this;
    }

    /** A notice; without an outcome while it runs. */
    public FactsOf notice(NoticeStage stage, LocalDate from, LocalDate to, @Nullable NoticeOutcome outcome) {
        notices.add(new CaseFacts.Notice(stage, from, to, outcome));
        return this;
    }

    public FactsOf complaints(int open) {
        complaints = open;
        return this;
    }

    public FactsOf letters(int open) {
        lettersOpen = open;
        return this;
    }

    public FactsOf defended(LocalDate on) {
        defence = new CaseFacts.Defence(on, new BigDecimal("80"), new BigDecimal("90"));
        return this;
    }

    public CaseFacts facts() {
        return new CaseFacts(
                id,
                new CaseFacts.Person(
                        new PersonId(next()),
                        name,
                        born,
                        state.status(),
                        null,
                        inGroup,
                        leagueMember,
                        cameOn,
                        student,
                        studyYears,
                        punished,
                        relatives),
                state,
                appliedOn,
                countedFrom,
                leavingOn,
                probationFrom,
                probationUntil,
                entries,
                contacts,
                sponsors,
                reports,
                assessments,
                trainings,
                opinions,
                notices,
                complaints,
                new CaseFacts.Inquiries(lettersOpen, lettersOpen),
                defence);
    }

    /** Not by chance, which is slow where there are many. */
    private static UUID next() {
        return new UUID(0, NEXT.incrementAndGet());
    }

    private static List<CaseFacts.Companion> people(int number, int voting) {
        return IntStream.range(0, number)
                .mapToObj(i -> new CaseFacts.Companion(next(), "Companion " + i, i < voting))
                .toList();
    }
}
