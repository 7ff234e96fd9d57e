package org.zhibu.development.path;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.notice.NoticeOutcome;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.policy.Cadence;
import org.zhibu.api.policy.Period;
import org.zhibu.api.policy.Share;
import org.zhibu.development.LimitsOf;

/** A random life of one person on the way: what happened, and what lies in the file. */
final class Story {
    static final List<UUID> OTHERS = List.of(new UUID(0, 2), new UUID(0, 3), new UUID(0, 4));
    private static final Cadence QUARTERLY = new Cadence(Period.QUARTER, 1);
    private static final Cadence MONTHLY = new Cadence(Period.MONTH, 1);

    /** Something that was done. */
    record Done(
            Act act,
            CaseState from,
            CaseState to,
            LocalDate day,
            String number,
            @Nullable LocalDate until) {}

    final UUID self;
    final boolean student;
    /** An enterprise in a town of five postings, which asks for eighty points after five days, and for the notice before the form. */
    final boolean strict;

    /** Whether people here make few mistakes, so that the way goes far. */
    final boolean diligent;

    final LocalDate birth;
    final boolean inGroup;
    final boolean leagueMember;
    /** Whether whoever is taken over as a probationer came during the probation. */
    final boolean comesLater;

    LocalDate today;
    CaseState state = CaseState.NONE;

    @Nullable
    LocalDate applied;

    @Nullable
    LocalDate counted;

    @Nullable
    LocalDate probationFrom;

    @Nullable
    LocalDate probationUntil;

    @Nullable
    LocalDate cameOn;

    int complaints;
    int lettersOpen;
    int failedCourses;
    int resitsPassed;
    BigDecimal rank = BigDecimal.valueOf(50);
    boolean punished;
    CaseFacts.@Nullable Defence defence;
    boolean sponsorsVote = true;
    boolean contactsVote = true;
    int studyYear;
    final List<Done> done = new ArrayList<>();
    final List<UUID> contacts = new ArrayList<>();
    final List<UUID> sponsors = new ArrayList<>();
    final List<CaseFacts.Report> reports = new ArrayList<>();
    final List<CaseFacts.Assessment> assessments = new ArrayList<>();
    final List<CaseFacts.Training> trainings = new ArrayList<>();
    final List<CaseFacts.Opinion> opinions = new ArrayList<>();
    final List<CaseFacts.Notice> notices = new ArrayList<>();

    private Story(Random random, boolean student, boolean strict) {
        self = new UUID(random.nextLong(), random.nextLong());
        this.student = student;
        this.strict = strict;
        today = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1500));
        birth = today.minusYears(17).minusDays(random.nextInt(6000));
        diligent = random.nextInt(4) != 0;
        inGroup = random.nextBoolean();
        leagueMember = random.nextBoolean();
        comesLater = random.nextBoolean();
    }

    static Story begin(Random random, boolean student) {
        return begin(random, student, false);
    }

    static Story begin(Random random, boolean student, boolean strict) {
        return new Story(random, student, strict);
    }

    /** The policies where this story plays. */
    static Limits limits(boolean student, boolean strict) {
        Limits limits = limits(student);
        if (!strict) {
            return limits;
        }
        limits = LimitsOf.with(limits, "noticeStages", EnumSet.allOf(NoticeStage.class));
        limits = LimitsOf.with(limits, "noticeBeforeForm", true);
        limits = LimitsOf.with(limits, "activistTrainingDays", 5);
        return LimitsOf.with(limits, "passMark", 80);
    }

    /** The policies of a village, and of a branch of students. */
    static Limits limits(boolean student) {
        return new Limits(
                18,
                1,
                student ? 1 : 0,
                3,
                1,
                student ? 1 : 2,
                2,
                12,
                student ? 14 : 12,
                student ? 2 : 0,
                student ? MONTHLY : QUARTERLY,
                student ? MONTHLY : QUARTERLY,
                0,
                student,
                QUARTERLY,
                QUARTERLY,
                new Cadence(student ? Period.HALF_YEAR : Period.YEAR, 1),
                3,
                new Cadence(Period.YEAR, 2),
                0,
                3,
                24,
                60,
                student
                        ? EnumSet.of(
                                NoticeStage.ACTIVIST,
                                NoticeStage.CANDIDATE,
                                NoticeStage.ADMISSION,
                                NoticeStage.CONVERSION)
                        : EnumSet.of(NoticeStage.CANDIDATE, NoticeStage.ADMISSION, NoticeStage.CONVERSION),
                false,
                10,
                student
                        ? Set.of()
                        : EnumSet.of(
                                OpinionSource.FAMILY_PLANNING, OpinionSource.PUBLIC_ORDER, OpinionSource.DISCIPLINE),
                30,
                30,
                3,
                3,
                Share.parse("ge 1/2"),
                Share.parse("gt 1/2"),
                Share.parse("gt 1/2"),
                true,
                new Limits.Probation(12, 6, 12, 6, 30, 30, 90),
                10,
                28,
                24,
                new Limits.Student(student ? 5 : null, student, true, student, student),
                new Limits.Scoring(30, 70, 20, 30, 50, 60, null),
                new Limits.Account(85, 60));
    }

    boolean isOld() {
        LocalDate begun = applied;
        return begun != null && today.isAfter(begun.plusYears(9));
    }

    /** Whether something goes wrong: in one of so many cases, less often where people are careful. */
    private boolean slip(Random random, int of) {
        return random.nextInt(diligent ? of * 15 : of) == 0;
    }

    /** Some time goes by, and things are put into the file: mostly what is needed, sometimes not. */
    void live(Random random) {
        if (random.nextInt(3) == 0) {
            boolean waits = state == CaseState.CULTIVATED || state.stage() == CaseState.Stage.PROBATION;
            today = today.plusDays(random.nextInt(waits && random.nextInt(3) == 0 ? 150 : 15));
        }
        complaints = slip(random, 12) ? 1 : 0;
        lettersOpen = slip(random, 12) ? 1 : 0;
        failedCourses = slip(random, 8) ? 1 : 0;
        resitsPassed = failedCourses > 0 && today.getDayOfMonth() % 2 == 0 ? 1 : 0;
        rank = BigDecimal.valueOf(slip(random, 6) ? 6 : 5);
        punished = slip(random, 12);
        sponsorsVote = !slip(random, 12);
        contactsVote = !slip(random, 12);
        studyYear = today.getYear() - (slip(random, 8) ? 3 : 1);
        switch (random.nextInt(5)) {
            case 0 -> defence = new CaseFacts.Defence(today, BigDecimal.TEN, BigDecimal.TEN);
            case 1 ->
                trainings.add(new CaseFacts.Training(
                        random.nextBoolean(),
                        today,
                        BigDecimal.valueOf((strict ? 4 : 0) + random.nextInt(4)),
                        BigDecimal.valueOf(random.nextInt(25)),
                        random.nextBoolean(),
                        random.nextInt(4) == 0 ? null : BigDecimal.valueOf((strict ? 60 : 50) + random.nextInt(40)),
                        random.nextInt(3) != 0));
            case 2 -> notices(random);
            case 3 -> periods(random);
            default -> opinion(random);
        }
    }

    private void opinion(Random random) {
        OpinionStage stage = switch (state.stage()) {
            case APPLICATION -> OpinionStage.ADOPTION;
            case ACTIVIST -> OpinionStage.CANDIDATE;
            case CANDIDATE, ADMISSION -> OpinionStage.ADMISSION;
            case PROBATION, END -> OpinionStage.CONVERSION;
        };
        for (OpinionSource source : OpinionSource.of(stage)) {
            if (!slip(random, 5)) {
                LocalDate on = today.plusDays(slip(random, 6) ? 1 : 0);
                opinions.add(new CaseFacts.Opinion(stage, source, on, true));
            }
        }
    }

    /** A notice of the stage that comes next, of a week or more, some of them begun long ago; most end well. */
    private void notices(Random random) {
        NoticeStage stage = switch (state) {
            case APPLIED, TALKED ->
                strict ? NoticeStage.APPLICANT : RandomWaysTest.any(random, Arrays.asList(NoticeStage.values()));
            case ADOPTED -> NoticeStage.ACTIVIST;
            case CHOSEN -> NoticeStage.CANDIDATE;
            case PRE_REVIEWED, FORM_ISSUED -> NoticeStage.ADMISSION;
            case PROBATION, EXTENDED -> NoticeStage.CONVERSION;
            default -> RandomWaysTest.any(random, Arrays.asList(NoticeStage.values()));
        };
        LocalDate from = today.minusDays(random.nextInt(done.isEmpty() ? 20 : 12));
        NoticeOutcome outcome = switch (random.nextInt(diligent ? 60 : 8)) {
            case 0 -> NoticeOutcome.OBJECTION_UPHELD;
            case 1 -> null;
            case 2 -> NoticeOutcome.OBJECTIONS_NOT_UPHELD;
            default -> NoticeOutcome.NO_OBJECTION;
        };
        notices.add(new CaseFacts.Notice(stage, from, from.plusDays(7 + random.nextInt(5)), outcome));
        notices.sort(java.util.Comparator.comparing(CaseFacts.Notice::from));
    }

    /** Reports and assessments for the periods gone by, with a gap now and then. */
    private void periods(Random random) {
        LocalDate since = probationFrom != null ? probationFrom : counted;
        if (since == null) {
            return;
        }
        boolean probation = probationFrom != null;
        for (Span span : Span.whole(student ? Period.MONTH : Period.QUARTER, since, today)) {
            if (!slip(random, 9) && reports.stream().noneMatch(r -> r.from().equals(span.first()))) {
                reports.add(new CaseFacts.Report(span.first(), span.last()));
            }
        }
        CaseFacts.Assessment.Kind kind =
                probation ? CaseFacts.Assessment.Kind.PROBATIONER : CaseFacts.Assessment.Kind.ACTIVIST;
        for (Span span : Span.whole(Period.QUARTER, since, today)) {
            if (!slip(random, 9)
                    && assessments.stream()
                            .noneMatch(a -> a.kind() == kind && a.from().equals(span.first()))) {
                assessments.add(
                        new CaseFacts.Assessment(kind, span.first(), span.last(), !slip(random, 9), true, null));
            }
        }
    }

    /** Mostly an act that fits the state, with what it needs; sometimes any, and sometimes with something wrong. */
    Happening act(Random random) {
        List<Act> fitting = Arrays.stream(Act.values())
                .filter(a ->
                        a.fits(state) && (!ends(a) || random.nextInt(30) == 0) && (a.leads() || random.nextInt(3) == 0))
                .toList();
        Act act = slip(random, 8) || fitting.isEmpty()
                ? RandomWaysTest.any(
                        random,
                        Arrays.stream(Act.values()).filter(a -> a != Act.UNDO).toList())
                : RandomWaysTest.any(random, fitting);
        LocalDate day = today.plusDays(slip(random, 20) ? random.nextInt(5) - 2 : 0);
        boolean refusal = act.name().startsWith("REFUSE") || act == Act.NOT_ADOPT;
        boolean passed = slip(random, 6) ? refusal : !refusal;
        int present = slip(random, 8) ? random.nextInt(11) : 8;
        boolean general = act.doer() == Doer.GENERAL_MEETING || random.nextInt(6) == 0;
        Resolution vote = new Resolution(
                slip(random, 15) ? !general : general,
                10,
                present,
                0,
                passed ? present : 0,
                passed ? 0 : present,
                0,
                !slip(random, 10),
                null,
                "");
        Set<Assurance> assured = EnumSet.noneOf(Assurance.class);
        for (Assurance one : Assurance.values()) {
            if (!slip(random, 12)) {
                assured.add(one);
            }
        }
        Happening what = Happening.of(act, day)
                .assuring(assured.toArray(Assurance[]::new))
                .noting(slip(random, 12) ? "" : "reason")
                .by(slip(random, 12) ? " " : "somebody")
                .numbered(slip(random, 12) ? "" : formNumber(random))
                .with(people(random, act));
        if (act == Act.SET_TIER && !slip(random, 6)) {
            what = what.numbered(random.nextBoolean() ? "KEY" : "ORDINARY");
        }
        if (act == Act.PASS_EXTENSION || act == Act.DEFER) {
            LocalDate end = probationUntil == null ? today : probationUntil;
            what = what.until(end.plusMonths(4 + random.nextInt(10)).plusDays(random.nextInt(3) - 1));
        }
        return act.isVoted() && !slip(random, 15) ? what.decided(vote) : what;
    }

    /** Whoever begins anew takes a new form; some take the old one. */
    private String formNumber(Random random) {
        return has(Act.LAPSE_ADMISSION) && !slip(random, 6) ? "1-" + done.size() : "1";
    }

    private List<UUID> people(Random random, Act act) {
        List<UUID> all = new ArrayList<>(
                OTHERS.subList(0, act == Act.ASSIGN_CONTACTS ? 1 + random.nextInt(student ? 1 : 2) : 2));
        switch (random.nextInt(diligent ? 60 : 10)) {
            case 0 -> all.add(OTHERS.get(2));
            case 1 -> all.removeFirst();
            case 2 -> all.add(self);
            default -> {}
        }
        return all;
    }

    private static boolean ends(Act act) {
        return switch (act) {
            case WITHDRAW, LEAVE, END_WITH_REGISTER, ANNUL, STOP, DROP, PASS_CANCELLATION, LAPSE_ADMISSION, TAKE_OVER ->
                true;
            default ->
                act.name().startsWith("REFUSE")
                        || act.name().startsWith("OBJECT")
                        || act.name().startsWith("RETURN");
        };
    }

    /** What an act that passed leaves behind, as the portal keeps it. */
    void did(Happening what, CaseState to) {
        Done entry = new Done(what.act(), state, to, what.day(), what.number(), what.until());
        if (state == CaseState.NONE) {
            applied = what.day();
            if (to.stage() != CaseState.Stage.APPLICATION) {
                counted = what.day();
            }
        }
        switch (what.act()) {
            case FILE_ACTIVIST -> counted = last(Act.ADOPT).day();
            case ASSIGN_CONTACTS -> put(contacts, what);
            case NAME_SPONSORS -> put(sponsors, what);
            case APPROVE_ADMISSION -> {
                probationFrom = last(Act.PASS_ADMISSION).day();
                probationUntil = probationFrom.plusYears(1);
            }
            case TAKE_OVER -> {
                if (to == CaseState.PROBATION || to == CaseState.EXTENDED) {
                    probationFrom = what.day();
                    probationUntil = what.day().plusYears(1);
                    cameOn = comesLater ? what.day().plusDays(1) : null;
                }
            }
            case APPROVE_EXTENSION -> probationUntil = last(Act.PASS_EXTENSION).until();
            default -> {}
        }
        done.add(entry);
        state = to;
    }

    private static void put(List<UUID> into, Happening what) {
        into.clear();
        into.addAll(what.people());
    }

    Done last(Act act) {
        return done.stream().filter(d -> d.act() == act).reduce((a, b) -> b).orElseThrow();
    }

    boolean has(Act act) {
        return done.stream().anyMatch(d -> d.act() == act);
    }

    CaseFacts facts() {
        List<CaseFacts.Entry> entries = new ArrayList<>();
        for (Done d : done) {
            entries.add(new CaseFacts.Entry(
                    new UUID(1, entries.size()),
                    entries.size() + 1,
                    d.act(),
                    d.from(),
                    d.to(),
                    d.day(),
                    d.number(),
                    "",
                    "",
                    d.until()));
        }
        return new CaseFacts(
                self,
                new CaseFacts.Person(
                        new PersonId(self),
                        "Person",
                        birth,
                        PoliticalStatus.MASSES,
                        null,
                        inGroup,
                        leagueMember,
                        cameOn,
                        student,
                        List.of(new CaseFacts.StudyYear(studyYear, rank, failedCourses, resitsPassed)),
                        punished,
                        List.of()),
                state,
                applied == null ? today : applied,
                counted,
                null,
                probationFrom,
                probationUntil,
                entries,
                companions(contacts, contactsVote),
                companions(sponsors, sponsorsVote),
                reports,
                assessments,
                trainings,
                opinions,
                notices,
                complaints,
                new CaseFacts.Inquiries(2, lettersOpen),
                defence);
    }

    private static List<CaseFacts.Companion> companions(List<UUID> people, boolean votes) {
        return people.stream()
                .map(p -> new CaseFacts.Companion(p, "Other", votes))
                .toList();
    }

    @Override
    public String toString() {
        return state + " since " + applied + ", counted " + counted + ", probation " + probationFrom + ".."
                + probationUntil + ", done " + done + ", notices " + notices + ", trainings " + trainings + ", reports "
                + reports.size() + ", complaints " + complaints;
    }
}
