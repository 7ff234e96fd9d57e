package org.zhibu.development.handup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.Overrides;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.api.submission.Concerned;
import org.zhibu.api.submission.NewSubmission;
import org.zhibu.api.submission.Outcome;
import org.zhibu.api.submission.SubmissionAnswered;
import org.zhibu.api.submission.SubmissionId;
import org.zhibu.api.submission.SubmissionStatus;
import org.zhibu.api.submission.Submissions;
import org.zhibu.api.text.Messages;
import org.zhibu.development.casefile.CaseAnswers;
import org.zhibu.development.casefile.CaseFollower;
import org.zhibu.development.casefile.Cases;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.LimitsInForce;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.Happening;

/** Hands a case up at the gates of the procedure: the same rules are asked as when the answer is recorded. */
@Service
public class HandUps {
    /** What the body above does only after the case was handed up to it: its talk (STEP-16). */
    private static final Set<String> COMES_LATER = Set.of("development.rule.noApprovalTalk");

    /** The paper of that talk. */
    private static final String TALK_ABOVE = "MAT-20";

    /** Who assessed the person last, and when. */
    private record Assessed(String assessors, @Nullable LocalDate assessedOn) {}

    private final JdbcClient jdbc;
    private final Cases cases;
    private final CaseAnswers answers;
    private final Submissions submissions;
    private final Attachments attachments;
    private final List<Enclosure> enclosures;
    private final List<CaseFollower> followers;
    private final LimitsInForce limits;
    private final Overrides overrides;
    private final Organizations organizations;
    private final Access access;
    private final Messages messages;
    private final Clock clock;

    HandUps(
            JdbcClient jdbc,
            Cases cases,
            CaseAnswers answers,
            Submissions submissions,
            Attachments attachments,
            List<Enclosure> enclosures,
            List<CaseFollower> followers,
            LimitsInForce limits,
            Overrides overrides,
            Organizations organizations,
            Access access,
            Messages messages,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.answers = answers;
        this.submissions = submissions;
        this.attachments = attachments;
        this.enclosures = enclosures;
        this.followers = followers;
        this.limits = limits;
        this.overrides = overrides;
        this.organizations = organizations;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
    }

    /** Where what was handed up in the case's present state stands; empty when nothing was. */
    @Transactional(readOnly = true)
    public Optional<SubmissionStatus> status(CaseFacts facts) {
        access.require(DevelopmentPermissions.READ);
        return HandUpKind.in(facts.state()).flatMap(kind -> submissions.latest(kind.code(), facts.id()));
    }

    /** What speaks against handing the case up today; empty when it may go. */
    @Transactional(readOnly = true)
    public List<Finding> findings(CaseFacts facts) {
        access.require(DevelopmentPermissions.READ);
        return HandUpKind.in(facts.state())
                .map(kind ->
                        cases.outlook(facts, Happening.of(kind.act(Outcome.APPROVED), LocalDate.now(clock))).stream()
                                .filter(f -> !COMES_LATER.contains(f.messageKey()))
                                .filter(f -> !f.arguments().contains(TALK_ABOVE))
                                .toList())
                .orElseThrow(() -> new RefusedException(Finding.block("DEV-01", "development.rule.state")));
    }

    /**
     * Hands the case up.
     *
     * @param words what the branch says of it; may be empty
     * @param reason why it goes on past warnings
     */
    @Transactional
    public SubmissionId handUp(UUID id, String words, String reason) {
        access.require(DevelopmentPermissions.WRITE);
        CaseFacts facts =
                cases.find(id).orElseThrow(() -> new RefusedException(Finding.block("ORG-15", "violation.outside")));
        HandUpKind kind = HandUpKind.in(facts.state())
                .orElseThrow(() -> new RefusedException(Finding.block("DEV-01", "development.rule.state")));
        overrides.keep("development.case", id.toString(), findings(facts), reason);
        SubmissionId submission = submissions.draft(new NewSubmission(
                kind.code(),
                id,
                messages.text(
                        "development.handUp.title." + kind.name(),
                        facts.person().name()),
                words.strip(),
                List.of(concerned(facts, kind))));
        for (Enclosure enclosure : enclosures) {
            for (Enclosure.Document document : enclosure.of(facts, kind)) {
                submissions.attach(
                        submission, "", document.name(), attachments.store(document.fileName(), document.content()));
            }
        }
        submissions.handIn(submission);
        followers.forEach(f -> f.touched(id));
        return submission;
    }

    /** Whether what was handed up should have been approved by now, so that the branch need not wait any more (DEV-74). */
    public boolean isOverdue(CaseFacts facts, SubmissionStatus status) {
        LocalDate due = status.due();
        return status.state().isUnderWay()
                && due != null
                && due.isBefore(LocalDate.now(clock))
                && HandUpKind.in(facts.state())
                        .flatMap(kind -> kind.late(SubmissionAnswered.Lateness.OVERDUE))
                        .isPresent();
    }

    /** Takes back what nobody approved by its day: the branch deliberates once more, or begins again with a new form (DEV-74). */
    @Transactional
    public void takeBack(UUID id) {
        access.require(DevelopmentPermissions.WRITE);
        CaseFacts facts =
                cases.find(id).orElseThrow(() -> new RefusedException(Finding.block("ORG-15", "violation.outside")));
        HandUpKind kind = HandUpKind.in(facts.state())
                .orElseThrow(() -> new RefusedException(Finding.block("DEV-01", "development.rule.state")));
        SubmissionStatus status = submissions
                .latest(kind.code(), id)
                .filter(s -> isOverdue(facts, s))
                .orElseThrow(() -> new RefusedException(Finding.block("DEV-74", "violation.submission_in_time")));
        SubmissionAnswered.Lateness lateness = submissions.takeBack(
                status.id(), messages.text("development.takeBack.reason", Objects.requireNonNull(status.due())));
        Happening what = Happening.of(kind.late(lateness).orElseThrow(), LocalDate.now(clock))
                .by(organizations.current().name())
                .noting(messages.text("development.late." + lateness));
        if (!answers.answered(id, what, status.id().value())) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
    }

    /** AUTH-30: who cultivated and who assessed the person. */
    private Concerned concerned(CaseFacts facts, HandUpKind kind) {
        LocalDate resolved = facts.cameBy().map(CaseFacts.Entry::day).orElse(null);
        Assessed assessed = jdbc.sql(
                        "select assessors, assessed_on from app.development_assessment where case_id = ? order by assessed_on desc, id desc limit 1")
                .param(facts.id())
                .query(Assessed.class)
                .optional()
                .orElse(new Assessed(
                        "", facts.last(Act.REVIEW).map(CaseFacts.Entry::day).orElse(null)));
        return new Concerned(
                facts.person().id(),
                resolved,
                facts.contacts().stream().map(CaseFacts.Companion::name).collect(Collectors.joining("、")),
                facts.countedFrom(),
                assessed.assessors(),
                assessed.assessedOn(),
                from(facts, kind),
                until(facts, kind));
    }

    /** DEV-76, DEV-90: the probation runs from the general meeting, the years as a member from its end. */
    private static @Nullable LocalDate from(CaseFacts facts, HandUpKind kind) {
        return switch (kind) {
            case ADMISSION -> dayOf(facts, Act.PASS_ADMISSION);
            case CONVERSION, EXTENSION -> facts.probationUntil();
            case ACTIVIST, CANDIDATE, PRE_REVIEW, CANCELLATION -> null;
        };
    }

    private @Nullable LocalDate until(CaseFacts facts, HandUpKind kind) {
        LocalDate met = dayOf(facts, Act.PASS_ADMISSION);
        return switch (kind) {
            case ADMISSION ->
                met == null ? null : met.plusMonths(limits.on(met).probation().months());
            case EXTENSION ->
                facts.last(Act.PASS_EXTENSION).map(CaseFacts.Entry::until).orElse(null);
            case ACTIVIST, CANDIDATE, PRE_REVIEW, CONVERSION, CANCELLATION -> null;
        };
    }

    private static @Nullable LocalDate dayOf(CaseFacts facts, Act act) {
        return facts.last(act).map(CaseFacts.Entry::day).orElse(null);
    }
}
