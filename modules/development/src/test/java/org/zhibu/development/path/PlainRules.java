package org.zhibu.development.path;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhibu.api.notice.NoticeOutcome;

/**
 * The rules that forbid, said a second time, one sentence after the other, from the catalogue and not from the code: which steps there
 * are, what has to have happened before, how long ago, what has to be there, and how a meeting decides.
 */
final class PlainRules {
    private static final String ALWAYS_POSSIBLE = "";

    private final Story story;
    private final Happening what;
    private final List<String> against = new ArrayList<>();

    private PlainRules(Story story, Happening what) {
        this.story = story;
        this.what = what;
    }

    /** What forbids it; empty when it may happen. */
    static List<String> forbids(Story story, Happening what) {
        PlainRules rules = new PlainRules(story, what);
        if (!rules.isItsTurn()) {
            return List.of("not its turn");
        }
        rules.say();
        return rules.against;
    }

    private void no(boolean wrong, String why) {
        if (wrong) {
            against.add(why);
        }
    }

    /** The order of the steps, as the list of 25 and the ways back have it. */
    private boolean isItsTurn() {
        String states = switch (what.act()) {
            case APPLY, TAKE_OVER -> "NONE";
            case TALK -> "APPLIED";
            case ADOPT, NOT_ADOPT -> "TALKED STOPPED";
            case FILE_ACTIVIST, OBJECT_ACTIVIST -> "ADOPTED";
            case ASSIGN_CONTACTS -> "ADOPTED CULTIVATED CHOSEN CANDIDATE";
            case SET_TIER, STOP, CHOOSE -> "CULTIVATED";
            case FILE_CANDIDATE, OBJECT_CANDIDATE -> "CHOSEN";
            case NAME_SPONSORS -> "CANDIDATE REVIEWED PRE_REVIEWED FORM_ISSUED PASSED PROBATION EXTENDED";
            case PASS_REVIEW, EXCUSE_TRAINING, REVIEW -> "CANDIDATE";
            case DROP -> "CANDIDATE REVIEWED PRE_REVIEWED FORM_ISSUED";
            case PASS_PRE_REVIEW, REFUSE_PRE_REVIEW -> "REVIEWED";
            case ISSUE_FORM -> "PRE_REVIEWED";
            case PASS_ADMISSION, REFUSE_ADMISSION -> "FORM_ISSUED";
            case TALK_BEFORE_APPROVAL,
                    APPROVE_ADMISSION,
                    REFUSE_ADMISSION_APPROVAL,
                    RETURN_ADMISSION,
                    LAPSE_ADMISSION -> "PASSED";
            case FILE_COUNTY, PLACE, DEFER, PASS_EXTENSION -> "PROBATION";
            case SWEAR, APPLY_CONVERSION, PASS_CONVERSION, REFUSE_CONVERSION, PASS_CANCELLATION -> "PROBATION EXTENDED";
            case APPROVE_CONVERSION -> "CONVERSION_PASSED";
            case APPROVE_EXTENSION -> "EXTENSION_PASSED";
            case APPROVE_CANCELLATION -> "CANCELLATION_PASSED";
            case REFUSE_CONVERSION_APPROVAL -> "CONVERSION_PASSED EXTENSION_PASSED CANCELLATION_PASSED";
            case ARCHIVE -> "CONVERTED";
            case ANNUL -> "PROBATION EXTENDED CONVERTED";
            case WITHDRAW, LEAVE ->
                "APPLIED TALKED ADOPTED STOPPED CULTIVATED CHOSEN CANDIDATE REVIEWED PRE_REVIEWED FORM_ISSUED";
            case END_WITH_REGISTER ->
                "APPLIED TALKED ADOPTED STOPPED CULTIVATED CHOSEN CANDIDATE REVIEWED PRE_REVIEWED FORM_ISSUED PASSED PROBATION"
                        + " EXTENDED CONVERSION_PASSED EXTENSION_PASSED CANCELLATION_PASSED CONVERTED";
            case UNDO -> ALWAYS_POSSIBLE;
        };
        return List.of(states.split(" ")).contains(story.state.name());
    }

    private void say() {
        LocalDate last = story.today;
        if (!story.done.isEmpty()) {
            last = fromAbove() ? sinceWhen() : latest();
        }
        no(what.day().isAfter(story.today), "nothing is recorded before it happened");
        no(!story.done.isEmpty() && what.day().isBefore(last), "nothing is dated back before the step before it");
        no(story.done.isEmpty() && what.day().isBefore(story.today), "an application is entered with its day");
        switch (what.act()) {
            case APPLY -> {
                no(Period.between(story.birth, what.day()).getYears() < 18, "applicants are eighteen");
                no(!sure(Assurance.VOLUNTARY), "of free will, in writing");
            }
            case TALK, TALK_BEFORE_APPROVAL, SWEAR, ARCHIVE -> no(what.doneBy().isBlank(), "somebody did it");
            case APPROVE_ADMISSION -> {
                boolean talked = false;
                for (Story.Done done : story.done) {
                    talked = done.act() == Act.TALK_BEFORE_APPROVAL || (talked && done.act() != Act.PASS_ADMISSION);
                }
                no(!talked, "talked with before the approval");
            }
            case ADOPT -> adopt();
            case FILE_ACTIVIST -> {
                no(
                        (story.student || story.strict)
                                && !noticeIsOver(
                                        NoticeStage.ACTIVIST,
                                        story.last(Act.ADOPT).day()),
                        "students are put up first, and all where there are five postings");
                no(story.complaints > 0, "no open complaint");
            }
            case ASSIGN_CONTACTS -> {
                int most = story.student ? 1 : 2;
                no(!different() || what.people().isEmpty() || what.people().size() > most, "one contact or two");
            }
            case SET_TIER -> {
                no(!List.of("ORDINARY", "KEY", "PLANNED").contains(what.number()), "into one of three rosters");
                no(
                        story.student
                                && !what.number().equals("ORDINARY")
                                && story.counted != null
                                && what.day().isBefore(story.counted.plusMonths(2)),
                        "students are key after two months");
            }
            case CHOOSE -> choose();
            case FILE_CANDIDATE -> {
                no(!noticeIsOver(NoticeStage.CANDIDATE, story.last(Act.CHOOSE).day()), "candidates are put up first");
                no(story.complaints > 0, "no open complaint");
            }
            case NAME_SPONSORS -> no(!different() || what.people().size() != 2, "two sponsors");
            case PASS_REVIEW -> {
                no(!sure(Assurance.REVIEW_GOOD), "the four contents");
                no(story.lettersOpen > 0, "letters are answered");
                no(what.note().isBlank(), "a conclusion is written");
            }
            case REVIEW -> review();
            case PASS_PRE_REVIEW -> bars();
            case ISSUE_FORM -> {
                no(what.number().isBlank(), "forms have numbers");
                no(
                        story.strict
                                && !noticeIsOver(
                                        NoticeStage.ADMISSION,
                                        story.last(Act.REVIEW).day()),
                        "put up before the form, where it is so");
                no(isOfVoidProcedure(what.number()), "what became void begins again with a new form");
                no(!sure(Assurance.FORM_EXPLAINED), "explained, and filled by hand");
                no(story.sponsors.size() != 2 || !story.sponsorsVote, "sponsors are there before the form");
            }
            case PASS_ADMISSION -> {
                bars();
                no(!noticeIsOver(NoticeStage.ADMISSION, story.last(Act.REVIEW).day()), "put up before the meeting");
                present();
            }
            case REFUSE_ADMISSION -> present();
            case PASS_CONVERSION -> convert();
            case ANNUL -> no(what.number().isBlank(), "what does not count was decided on paper");
            case REFUSE_CONVERSION -> {
                no(what.day().isBefore(probationEnd()), "not before the end of the probation");
                no(!sure(Assurance.PERSON_PRESENT), "the person is there");
            }
            case PASS_EXTENSION -> {
                LocalDate until = Objects.requireNonNull(what.until());
                no(
                        story.has(Act.APPROVE_EXTENSION)
                                || story.done.stream().anyMatch(d -> d.to() == CaseState.EXTENDED),
                        "once only");
                no(until.isBefore(probationEnd().plusMonths(6)), "half a year at least");
                no(until.isAfter(probationEnd().plusMonths(12)), "a year at most");
                no(!sure(Assurance.PERSON_PRESENT), "the person is there");
                askedFirst();
            }
            case PASS_CANCELLATION -> askedFirst();
            case DEFER -> {
                LocalDate until = Objects.requireNonNull(what.until());
                no(!until.isAfter(probationEnd()), "later than the end");
                no(until.isAfter(probationEnd().plusMonths(6)), "half a year at most");
                no(story.cameOn == null, "only who came from elsewhere");
            }
            default -> {}
        }
        reason();
        votes();
    }

    private void reason() {
        switch (what.act()) {
            case NOT_ADOPT,
                    OBJECT_ACTIVIST,
                    STOP,
                    OBJECT_CANDIDATE,
                    DROP,
                    EXCUSE_TRAINING,
                    REFUSE_PRE_REVIEW,
                    REFUSE_ADMISSION,
                    REFUSE_ADMISSION_APPROVAL,
                    RETURN_ADMISSION,
                    LAPSE_ADMISSION,
                    DEFER,
                    REFUSE_CONVERSION,
                    PASS_EXTENSION,
                    PASS_CANCELLATION,
                    REFUSE_CONVERSION_APPROVAL,
                    WITHDRAW,
                    ANNUL,
                    UNDO -> no(what.note().isBlank(), "with a reason");
            default -> {}
        }
    }

    /** The branch's committee at half of its members, the general meeting at more than half; more than half of all who have a vote. */
    private void votes() {
        boolean byCommittee = switch (what.act()) {
            case ADOPT, NOT_ADOPT, STOP, CHOOSE, REVIEW, DROP, DEFER -> true;
            default -> false;
        };
        boolean byMeeting = switch (what.act()) {
            case PASS_ADMISSION,
                    REFUSE_ADMISSION,
                    PASS_CONVERSION,
                    REFUSE_CONVERSION,
                    PASS_EXTENSION,
                    PASS_CANCELLATION -> true;
            default -> false;
        };
        if (!byCommittee && !byMeeting) {
            return;
        }
        Resolution vote = what.resolution();
        if (vote == null) {
            against.add("a meeting decides");
            return;
        }
        no(byMeeting && !vote.generalMeeting(), "the general meeting decides");
        no(vote.generalMeeting() ? vote.present() * 2 <= 10 : vote.present() * 2 < 10, "enough are there");
        boolean refused = what.act() == Act.NOT_ADOPT
                || what.act() == Act.REFUSE_ADMISSION
                || what.act() == Act.REFUSE_CONVERSION;
        no(refused == vote.yes() * 2 > 10, "more than half of ten");
        no(byMeeting && !vote.secret(), "secret");
    }

    private void adopt() {
        no(
                story.strict && !noticeIsOver(NoticeStage.APPLICANT, applied()),
                "applicants are put up, where there are five postings");
        for (String understanding : List.of("LETTER", "BACKGROUND", "MOTIVE", "JUDGEMENT")) {
            no(!said("ADOPTION", understanding), "understood: " + understanding);
        }
        no(
                !said("ADOPTION", "RECOMMENDED_BY_MEMBERS")
                        && !said("ADOPTION", "RECOMMENDED_BY_GROUP")
                        && !said("ADOPTION", "RECOMMENDED_BY_LEAGUE"),
                "somebody recommends");
    }

    private void choose() {
        LocalDate day = what.day();
        no(day.isBefore(counted().plusMonths(12)), "a year of cultivation");
        no(
                day.isBefore(applied().plusMonths(story.student ? 14 : 12)),
                "a year, or fourteen months, since the application");
        no(story.contacts.isEmpty() || !story.contactsVote, "a full member cultivates");
        for (LocalDate first : wholeQuarters(counted(), day)) {
            no(
                    story.assessments.stream()
                            .noneMatch(a -> a.kind() == CaseFacts.Assessment.Kind.ACTIVIST
                                    && a.from().equals(first)),
                    "assessed each quarter");
        }
        no(
                !story.assessments.stream()
                        .filter(a -> a.kind() == CaseFacts.Assessment.Kind.ACTIVIST)
                        .max(Comparator.comparing(CaseFacts.Assessment::on).thenComparing(CaseFacts.Assessment::from))
                        .map(CaseFacts.Assessment::qualified)
                        .orElse(false),
                "the last assessment is good");
        for (LocalDate first : story.student ? wholeMonths(counted(), day) : wholeQuarters(counted(), day)) {
            no(story.reports.stream().noneMatch(r -> r.from().equals(first)), "a report each period");
        }
        no(
                story.trainings.stream()
                        .noneMatch(t -> !t.forCandidates()
                                && !t.to().isAfter(day)
                                && t.examined()
                                && t.score() != null
                                && t.score().intValue() >= (story.strict ? 80 : 60)
                                && t.days().intValue() >= (story.strict ? 5 : 0)),
                "trained, with sixty points; in an enterprise for five days, with eighty");
        no(story.inGroup && !said("CANDIDATE", "GROUP"), "the group is heard");
        no(
                !said("CANDIDATE", "CONTACT") || !said("CANDIDATE", "MEMBERS") || !said("CANDIDATE", "MASSES"),
                "contact, members, masses");
        boolean young = Period.between(story.birth, day).getYears() < 28;
        no(
                story.leagueMember
                        && young
                        && story.opinions.stream()
                                .noneMatch(o -> o.source().name().equals("RECOMMENDED_BY_LEAGUE")
                                        && !day.isAfter(o.on().plusYears(2))),
                "the league recommends the young, for two years");
        no(story.complaints > 0, "no open complaint");
        if (story.student) {
            no(story.rank.intValue() > 5, "among the best five of a hundred");
            no(story.failedCourses > 0, "no failed course");
            no(story.punished, "no punishment");
            no(story.trainings.stream().noneMatch(t -> t.certified() && !t.to().isAfter(day)), "a certificate");
            no(story.defence == null || story.defence.on().isAfter(day), "a defence");
            no(story.studyYear < day.getYear() - 2, "results of this year or the last");
            no(!sure(Assurance.GOOD_STANDING), "in good standing");
        }
    }

    /** The five bars, and two sponsors with a vote. */
    private void bars() {
        double days = 0;
        double hours = 0;
        for (CaseFacts.Training t : story.trainings) {
            if (t.forCandidates()
                    && !t.to().isAfter(what.day())
                    && (!t.examined() || (t.score() != null && t.score().intValue() >= (story.strict ? 80 : 60)))) {
                days += t.days().doubleValue();
                hours += t.hours().doubleValue();
            }
        }
        no(days < 3 && hours < 24 && !inThisCandidature(Act.EXCUSE_TRAINING), "trained for three days");
        no(
                story.trainings.stream()
                        .noneMatch(t -> !t.to().isAfter(what.day())
                                && t.examined()
                                && t.score() != null
                                && t.score().intValue() >= (story.strict ? 80 : 60)),
                "an exam is passed");
        no(what.day().isBefore(counted().plusMonths(12)), "a year of cultivation");
        no(!inThisCandidature(Act.PASS_REVIEW), "reviewed politically");
        no(story.sponsors.size() != 2 || !story.sponsorsVote, "two sponsors with a vote");
        no(story.complaints > 0, "no open complaint");
    }

    private void review() {
        bars();
        no(!said("ADMISSION", "MASSES"), "the masses are heard");
        no(
                !story.student
                        && (!said("ADMISSION", "FAMILY_PLANNING")
                                || !said("ADMISSION", "PUBLIC_ORDER")
                                || !said("ADMISSION", "DISCIPLINE")),
                "other offices are heard");
        no(!sure(Assurance.FILE_TRUE) || !sure(Assurance.OPINIONS_TRUE), "the four points of the review");
    }

    private void present() {
        no(!sure(Assurance.PERSON_PRESENT), "the person is there");
        no(!sure(Assurance.SPONSORS_PRESENT) && !sure(Assurance.ONE_SPONSOR_WROTE), "the sponsors are there");
        no(!sure(Assurance.SPONSORS_PRESENT) && what.note().isBlank(), "why one was away is written down");
    }

    /** What was looked into is looked into again when somebody becomes a candidate again. */
    private boolean inThisCandidature(Act act) {
        boolean there = false;
        for (Story.Done done : story.done) {
            there = done.act() == act || (there && done.act() != Act.DROP);
        }
        return there;
    }

    private void convert() {
        no(what.day().isBefore(probationEnd()), "not before the end of the probation");
        Optional<Story.Done> application = applicationForThisMeeting();
        no(application.isEmpty(), "the person applies");
        askedFirst();
        no(!said("CONVERSION", "CONTACT") && !said("CONVERSION", "SPONSORS"), "contact or sponsors are heard");
        no(!said("CONVERSION", "MEMBERS") || !said("CONVERSION", "MASSES"), "members and masses are heard");
        LocalDate asked = application.map(Story.Done::day).orElse(applied());
        no(!noticeIsOver(NoticeStage.CONVERSION, asked), "put up before the meeting");
        no(story.complaints > 0, "no open complaint");
        no(!sure(Assurance.PERSON_PRESENT), "the person is there");
    }

    private void askedFirst() {
        no(story.inGroup && !said("CONVERSION", "GROUP"), "the group is heard");
        no(!said("CONVERSION", "BRANCH_COMMITTEE"), "the committee has looked at it");
    }

    /** Made since the probation was extended, where it was. */
    private Optional<Story.Done> applicationForThisMeeting() {
        Story.Done found = null;
        for (Story.Done one : story.done) {
            found = one.act() == Act.APPROVE_EXTENSION ? null : one.act() == Act.APPLY_CONVERSION ? one : found;
        }
        return Optional.ofNullable(found);
    }

    private boolean fromAbove() {
        return switch (what.act()) {
            case FILE_ACTIVIST,
                    OBJECT_ACTIVIST,
                    FILE_CANDIDATE,
                    OBJECT_CANDIDATE,
                    PASS_PRE_REVIEW,
                    REFUSE_PRE_REVIEW,
                    TALK_BEFORE_APPROVAL,
                    APPROVE_ADMISSION,
                    REFUSE_ADMISSION_APPROVAL,
                    RETURN_ADMISSION,
                    LAPSE_ADMISSION,
                    FILE_COUNTY,
                    APPROVE_CONVERSION,
                    APPROVE_EXTENSION,
                    APPROVE_CANCELLATION,
                    REFUSE_CONVERSION_APPROVAL -> true;
            default -> false;
        };
    }

    private LocalDate sinceWhen() {
        LocalDate since = applied();
        for (Story.Done one : story.done) {
            since = one.from() == one.to() ? since : one.day();
        }
        return since;
    }

    private LocalDate latest() {
        LocalDate latest = applied();
        for (Story.Done one : story.done) {
            latest = one.day().isAfter(latest) ? one.day() : latest;
        }
        return latest;
    }

    private LocalDate applied() {
        return Objects.requireNonNull(story.applied);
    }

    /** Since when the time counts. */
    private LocalDate counted() {
        return story.counted == null ? applied() : story.counted;
    }

    private LocalDate probationEnd() {
        return Objects.requireNonNull(story.probationUntil);
    }

    /** The latest notice since the day: over, concluded, and nothing upheld. */
    private boolean noticeIsOver(NoticeStage stage, LocalDate since) {
        Optional<CaseFacts.Notice> latest = Optional.empty();
        for (CaseFacts.Notice notice : story.notices) {
            if (notice.stage() == stage && !notice.from().isBefore(since)) {
                latest = Optional.of(notice);
            }
        }
        return latest.filter(n -> what.day().isAfter(n.to())
                        && n.outcome() != null
                        && n.outcome() != NoticeOutcome.OBJECTION_UPHELD)
                .isPresent();
    }

    private boolean different() {
        return new HashSet<>(what.people()).size() == what.people().size()
                && !what.people().contains(story.self);
    }

    private boolean isOfVoidProcedure(String number) {
        return story.has(Act.LAPSE_ADMISSION)
                && story.done.stream()
                        .anyMatch(d -> d.act() == Act.ISSUE_FORM && d.number().equals(number));
    }

    private boolean sure(Assurance assurance) {
        return what.assured().contains(assurance);
    }

    /** Not later than the day, and not before the person had to begin anew. */
    private boolean said(String stage, String source) {
        LocalDate anew = LocalDate.MIN;
        if (stage.equals("CONVERSION") && story.has(Act.APPROVE_EXTENSION)) {
            anew = story.last(Act.APPROVE_EXTENSION).day().minusDays(1);
        }
        for (Story.Done done : story.done) {
            boolean begins = switch (done.act()) {
                case STOP -> stage.equals("ADOPTION");
                case NOT_ADOPT -> stage.equals("ADOPTION") && source.startsWith("RECOMMENDED");
                case DROP -> stage.equals("CANDIDATE") || stage.equals("ADMISSION");
                default -> false;
            };
            anew = begins && done.day().isAfter(anew) ? done.day() : anew;
        }
        LocalDate begun = anew;
        return story.opinions.stream()
                .anyMatch(o -> o.stage().name().equals(stage)
                        && o.source().name().equals(source)
                        && !o.on().isAfter(what.day())
                        && o.on().isAfter(begun));
    }

    private static List<LocalDate> wholeQuarters(LocalDate from, LocalDate before) {
        return wholeMonths(from, before).stream()
                .filter(m -> m.getMonthValue() % 3 == 1 && m.plusMonths(3).isBefore(before.plusDays(1)))
                .toList();
    }

    private static List<LocalDate> wholeMonths(LocalDate from, LocalDate before) {
        List<LocalDate> months = new ArrayList<>();
        for (LocalDate m = from.withDayOfMonth(1); m.isBefore(before); m = m.plusMonths(1)) {
            if (!m.isBefore(from) && !m.plusMonths(1).isAfter(before)) {
                months.add(m);
            }
        }
        return months;
    }
}
