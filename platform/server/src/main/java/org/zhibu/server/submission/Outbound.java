package org.zhibu.server.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.document.Numbering;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.rule.Severity;
import org.zhibu.api.security.Access;
import org.zhibu.api.submission.ApprovalDays;
import org.zhibu.api.submission.Concerned;
import org.zhibu.api.submission.NewSubmission;
import org.zhibu.api.submission.SubmissionAct;
import org.zhibu.api.submission.SubmissionAnswered.Lateness;
import org.zhibu.api.submission.SubmissionKind;
import org.zhibu.api.text.Messages;
import org.zhibu.server.database.Violations;
import org.zhibu.server.text.Typed;

/** What an organisation sends: from the draft to handing in, taking back and giving up. */
@Service
public class Outbound {
    public static final int MAX_REASON = 500;

    private final JdbcClient jdbc;
    private final SubmissionReader reader;
    private final SubmissionKinds kinds;
    private final Superiors superiors;
    private final DraftContents contents;
    private final Organizations organizations;
    private final Policies policies;
    private final Numbering numbering;
    private final SubmissionTasks tasks;
    private final FilingTasks filings;
    private final Deliveries deliveries;
    private final Access access;
    private final Audit audit;
    private final Messages messages;
    private final Clock clock;

    Outbound(
            JdbcClient jdbc,
            SubmissionReader reader,
            SubmissionKinds kinds,
            Superiors superiors,
            DraftContents contents,
            Organizations organizations,
            Policies policies,
            Numbering numbering,
            SubmissionTasks tasks,
            FilingTasks filings,
            Deliveries deliveries,
            Access access,
            Audit audit,
            Messages messages,
            Clock clock) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.kinds = kinds;
        this.superiors = superiors;
        this.contents = contents;
        this.organizations = organizations;
        this.policies = policies;
        this.numbering = numbering;
        this.tasks = tasks;
        this.filings = filings;
        this.deliveries = deliveries;
        this.access = access;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** Kinds that may be begun here by hand. */
    @Transactional(readOnly = true)
    public List<SubmissionKind> kinds() {
        access.require(SubmissionPermissions.WRITE);
        var level = organizations.current().level();
        return kinds.all().stream()
                .filter(k -> k.byHand() && Routing.leaves(k.matter(), level))
                .toList();
    }

    /** Where a submission of the kind would go today, in words; or why it cannot go anywhere. */
    @Transactional(readOnly = true)
    public RoutePreview preview(String kind) {
        access.require(SubmissionPermissions.WRITE);
        try {
            Route route = route(kind(kind));
            return new RoutePreview(route.names(), route.act(), List.of());
        } catch (RefusedException refusal) {
            return new RoutePreview("", SubmissionAct.REQUEST, refusal.findings());
        }
    }

    /** One that was sent from here. */
    @Transactional(readOnly = true)
    public Optional<Submission> find(SubmissionKey key) {
        access.require(SubmissionPermissions.WRITE);
        return reader.find(key).filter(Submission::isOwn);
    }

    /** As {@link #find}; whoever reads a decision has been told of it. */
    @Transactional
    public Optional<Submission> open(SubmissionKey key) {
        Optional<Submission> found = find(key);
        found.filter(s -> s.outcome() != null).ifPresent(s -> tasks.done(key));
        return found;
    }

    /** The kind of a submission; empty when its module is gone. */
    public Optional<SubmissionKind> kindOf(Submission submission) {
        return kinds.find(submission.kind());
    }

    /** Begins a draft. */
    @Transactional
    public SubmissionKey draft(NewSubmission wanted) {
        access.require(SubmissionPermissions.WRITE);
        SubmissionKind kind = kind(wanted.kind());
        DraftText text = new DraftText(wanted.title(), wanted.body()).checked();
        Route route = route(kind);
        UUID subject = wanted.subject();
        if (subject != null) {
            requireNoneUnderWay(kind, subject);
        }
        UUID id = jdbc.sql("select app.submission_begin(:kind, :matter, :act, cast(:subject as uuid), :title, :body)")
                .param("kind", kind.code())
                .param("matter", kind.matter().name())
                .param("act", route.act().name())
                .param("subject", subject == null ? null : subject.toString())
                .param("title", text.title())
                .param("body", text.body())
                .query(UUID.class)
                .single();
        SubmissionKey key = new SubmissionKey(organizations.current().id().value(), id);
        for (Concerned person : wanted.people()) {
            contents.put(key, person);
        }
        audit.record("submission.draft", text.title());
        return key;
    }

    /** What speaks against handing it in today; empty when nothing. */
    @Transactional(readOnly = true)
    public List<Finding> findings(SubmissionKey key) {
        access.require(SubmissionPermissions.WRITE);
        Submission submission = own(key);
        return submission.state().isWithSender() ? findings(submission) : List.of();
    }

    /** Whether the user may hand in. */
    @Transactional(readOnly = true)
    public boolean mayHandIn() {
        return access.has(SubmissionPermissions.HAND_IN);
    }

    /**
     * Hands in: the contents stand still from here on.
     *
     * @param version as it was read
     */
    @Transactional
    public void handIn(SubmissionKey key, int version) {
        access.require(SubmissionPermissions.HAND_IN);
        Submission submission = own(key);
        if (submission.state().isWithSender()) {
            List<Finding> blocks = findings(submission).stream()
                    .filter(f -> f.severity() == Severity.BLOCK)
                    .toList();
            if (!blocks.isEmpty()) {
                throw new RefusedException(blocks);
            }
        }
        Route route = route(kind(submission.kind()));
        LocalDate today = LocalDate.now(clock);
        Violations.guard(() -> jdbc.sql("select app.submission_hand_in(?, ?, ?, ?, ?, ?)")
                .params(
                        key.id(),
                        version,
                        route.ids(),
                        due(route.act(), submission, today),
                        number(submission, today),
                        me())
                .query()
                .listOfRows());
        tasks.done(key);
        filed(submission);
        audit.record("submission.handIn", submission.contents().title());
        deliveries.soon();
    }

    /** Takes back what nobody has opened. */
    @Transactional
    public void recall(SubmissionKey key, int version) {
        access.require(SubmissionPermissions.HAND_IN);
        Submission submission = own(key);
        Violations.guard(() -> jdbc.sql("select app.submission_recall(?, ?, ?)")
                .params(key.id(), version, me())
                .query()
                .listOfRows());
        filed(submission);
        audit.record("submission.recall", submission.contents().title());
        deliveries.soon();
    }

    /** Gives up one that was sent back. */
    @Transactional
    public void withdraw(SubmissionKey key, int version, String reason) {
        access.require(SubmissionPermissions.HAND_IN);
        Submission submission = own(key);
        String because = Typed.required("reason", reason, MAX_REASON);
        Violations.guard(() -> jdbc.sql("select app.submission_withdraw(?, ?, ?, ?)")
                .params(key.id(), version, because, me())
                .query()
                .listOfRows());
        tasks.done(key);
        filed(submission);
        audit.record("submission.withdraw", submission.contents().title() + " · " + because);
    }

    /**
     * Takes back an approval that nobody decided by its day (DEV-74).
     *
     * @return how much too late it is
     */
    @Transactional
    public Lateness takeBack(SubmissionKey key, int version, String reason) {
        access.require(SubmissionPermissions.HAND_IN);
        Submission submission = own(key);
        String because = Typed.required("reason", reason, MAX_REASON);
        Violations.guard(() -> jdbc.sql("select app.submission_take_back(?, ?, ?, ?)")
                .params(key.id(), version, because, me())
                .query()
                .listOfRows());
        tasks.done(key);
        audit.record("submission.takeBack", submission.contents().title() + " · " + because);
        deliveries.soon();
        return voidAfter(submission).filter(LocalDate.now(clock)::isAfter).isPresent()
                ? Lateness.LAPSED
                : Lateness.OVERDUE;
    }

    /** Throws away a draft that was never handed in. */
    @Transactional
    public void discard(SubmissionKey key) {
        access.require(SubmissionPermissions.WRITE);
        Submission submission = own(key);
        if (!jdbc.sql("select app.submission_discard(?)")
                .param(key.id())
                .query(Boolean.class)
                .single()) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
        audit.record("submission.discard", submission.contents().title());
    }

    private List<Finding> findings(Submission submission) {
        SubmissionKind kind = kind(submission.kind());
        try {
            route(kind);
        } catch (RefusedException refusal) {
            return refusal.findings();
        }
        List<Finding> findings = new ArrayList<>(SubmissionFindings.ofContents(kind, submission.contents(), messages));
        voidAfter(submission)
                .filter(LocalDate.now(clock)::isAfter)
                .ifPresent(day -> findings.add(Finding.block("DEV-74", "submission.finding.void", day)));
        return findings;
    }

    /** The last day on which an approval may still be decided, whatever was completed since it was handed in first. */
    private Optional<LocalDate> voidAfter(Submission submission) {
        LocalDate first = submission.firstInOn();
        return submission.act() != SubmissionAct.APPROVAL || first == null
                ? Optional.empty()
                : Optional.of(first.plusMonths(policies.at(first).get(SubmissionPolicies.APPROVAL_MOST)));
    }

    private Route route(SubmissionKind kind) {
        return Routing.route(kind.matter(), organizations.current().level(), superiors.all());
    }

    private SubmissionKind kind(String code) {
        return kinds.find(code).orElseThrow(() -> new RefusedException(Finding.block("", "submission.refused.kind")));
    }

    private Submission own(SubmissionKey key) {
        return reader.find(key)
                .filter(Submission::isOwn)
                .orElseThrow(() -> new RefusedException(Finding.block("ORG-15", "violation.outside")));
    }

    private void requireNoneUnderWay(SubmissionKind kind, UUID subject) {
        boolean underWay = jdbc.sql(
                        "select exists (select from app.submission where tenant_id = app.tenant() and kind = ? and subject = ?"
                                + " and state not in ('DECIDED', 'REPLIED', 'WITHDRAWN'))")
                .params(kind.code(), subject)
                .query(Boolean.class)
                .single();
        if (underWay) {
            throw new RefusedException(Finding.block("", "submission.refused.underWay"));
        }
    }

    private void filed(Submission submission) {
        if (submission.kind().equals(SubmissionKinds.ADMISSION_FILING)) {
            filings.follow();
        }
    }

    /** Completed and handed in again, an approval has no more than the months from the first time on (DEV-74). */
    private LocalDate due(SubmissionAct act, Submission submission, LocalDate from) {
        Policies.Values values = policies.at(from);
        return switch (act) {
            case APPROVAL -> {
                LocalDate due = from.plusMonths(values.get(ApprovalDays.MONTHS));
                yield voidAfter(submission).filter(due::isAfter).orElse(due);
            }
            case PRE_REVIEW -> from.plusMonths(values.get(ApprovalDays.MONTHS));
            case REQUEST -> from.plusDays(values.get(SubmissionPolicies.REQUEST));
            case FILING, REPORT -> from.plusDays(values.get(SubmissionPolicies.FILING));
        };
    }

    private String number(Submission submission, LocalDate today) {
        return submission.number().isEmpty()
                ? numbering.next(SubmissionSeries.SENT.code(), today.getYear())
                : submission.number();
    }

    private String me() {
        return access.actor();
    }
}
