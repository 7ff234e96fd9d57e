package org.zhibu.server.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.server.database.Violations;
import org.zhibu.server.text.Typed;

/** What came in: opened, reviewed on the way, sent back for completion, put off. */
@Service
public class Inbound {
    public static final int MAX_OPINION = 2000;
    public static final int MAX_TALKER = 60;

    private final JdbcClient jdbc;
    private final SubmissionReader reader;
    private final Policies policies;
    private final SubmissionTasks tasks;
    private final Deliveries deliveries;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Inbound(
            JdbcClient jdbc,
            SubmissionReader reader,
            Policies policies,
            SubmissionTasks tasks,
            Deliveries deliveries,
            Access access,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.policies = policies;
        this.tasks = tasks;
        this.deliveries = deliveries;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens what came in. The first look is kept; from then on the sender cannot take it back. */
    @Transactional
    public Optional<Submission> open(SubmissionKey key) {
        access.require(SubmissionPermissions.RECEIVE);
        boolean first = jdbc.sql("select app.submission_open(?, ?, ?)")
                .params(key.sender(), key.id(), access.user().name())
                .query(Boolean.class)
                .single();
        if (first) {
            deliveries.soon();
        }
        Optional<Submission> found = reader.find(key).filter(s -> !s.isOwn());
        found.ifPresent(s -> audit.record(
                "submission.read", s.senderName() + " · " + s.contents().title()));
        return found;
    }

    /**
     * Reviews on the way, and sends it on.
     *
     * @param metOn day of the meeting that deliberated, or null
     */
    @Transactional
    public void review(SubmissionKey key, int version, String opinion, @Nullable LocalDate metOn) {
        access.require(SubmissionPermissions.RECEIVE);
        Submission submission = read(key);
        String said = Typed.required("opinion", opinion, MAX_OPINION);
        if (metOn != null && metOn.isAfter(LocalDate.now(clock))) {
            throw new RefusedException(
                    Finding.block("", "submission.refused.future").at("metOn"));
        }
        Violations.guard(() -> jdbc.sql("select app.submission_review(:sender, :id, :version, :said, :met, :me)")
                .param("sender", key.sender())
                .param("id", key.id())
                .param("version", version)
                .param("said", said)
                .param("met", metOn, java.sql.Types.DATE)
                .param("me", access.user().name())
                .query()
                .listOfRows());
        tasks.done(key);
        done("submission.review", submission);
    }

    /**
     * Sends it back.
     *
     * @param missing what has to be completed, at least one line
     */
    @Transactional
    public void sendBack(SubmissionKey key, int version, List<String> missing, String opinion) {
        access.require(SubmissionPermissions.RECEIVE);
        Submission submission = read(key);
        String lines =
                missing.stream().map(String::strip).filter(l -> !l.isEmpty()).collect(Collectors.joining("\n"));
        String lacking = Typed.required("missing", lines, MAX_OPINION);
        String said = Typed.optional("opinion", opinion, MAX_OPINION);
        Violations.guard(() -> jdbc.sql("select app.submission_return(?, ?, ?, ?, ?, ?)")
                .params(
                        key.sender(),
                        key.id(),
                        version,
                        lacking,
                        said,
                        access.user().name())
                .query()
                .listOfRows());
        tasks.done(key);
        done("submission.return", submission);
    }

    /**
     * Keeps the talk with whoever is to be admitted (STEP-16, AUTH-12).
     *
     * @param talkedBy member of the committee or organisation officer
     * @param opinion what came of it
     */
    @Transactional
    public void talk(SubmissionKey key, int version, String talkedBy, LocalDate talkedOn, String opinion) {
        access.require(SubmissionPermissions.RECEIVE);
        Submission submission = read(key);
        String who = Typed.required("talkedBy", talkedBy, MAX_TALKER);
        String said = Typed.required("opinion", opinion, MAX_OPINION);
        Violations.guard(() -> jdbc.sql("select app.submission_talk(?, ?, ?, ?, ?, ?, ?)")
                .params(
                        key.sender(),
                        key.id(),
                        version,
                        who,
                        talkedOn,
                        said,
                        access.user().name())
                .query()
                .listOfRows());
        audit.record(
                "submission.talk",
                submission.senderName() + " · " + submission.contents().title());
    }

    /** The day until which the decision may be put off (TIM-08); empty when it may not be put off any more. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> latestDay(Submission submission) {
        LocalDate handedIn = submission.firstInOn();
        LocalDate due = submission.dueOn();
        if (handedIn == null
                || due == null
                || submission.extended()
                || !submission.act().needsMeeting()
                || due.isBefore(LocalDate.now(clock))) {
            return Optional.empty();
        }
        return Optional.of(handedIn.plusMonths(policies.at(handedIn).get(SubmissionPolicies.APPROVAL_MOST)))
                .filter(latest -> latest.isAfter(due));
    }

    /** Puts the decision off, for a reason that is kept (DEV-74). */
    @Transactional
    public void extend(SubmissionKey key, int version, String reason) {
        access.require(SubmissionPermissions.RECEIVE);
        Submission submission = read(key);
        String because = Typed.required("reason", reason, Outbound.MAX_REASON);
        LocalDate until = latestDay(submission)
                .orElseThrow(() -> new RefusedException(Finding.block("DEV-74", "violation.submission_extension")));
        Violations.guard(() -> jdbc.sql("select app.submission_extend(?, ?, ?, ?, ?, ?)")
                .params(
                        key.sender(),
                        key.id(),
                        version,
                        until,
                        because,
                        access.user().name())
                .query()
                .listOfRows());
        reader.find(key).ifPresent(tasks::came);
        done("submission.extend", submission);
    }

    /** What waits for a vote of the committee's next meeting, the most urgent first (DEV-71). */
    @Transactional(readOnly = true)
    public List<SubmissionKey> forMeeting() {
        access.require(SubmissionPermissions.RECEIVE);
        return jdbc.sql(
                        "select x.tenant_id as sender, x.id from app.submission_station s join app.submission x on x.tenant_id = s.tenant_id"
                                + " and x.id = s.submission_id and x.place = s.place where s.org_id = app.tenant() and s.role = 'DECIDE'"
                                + " and x.state in ('HANDED_IN', 'FORWARDED', 'OPENED') and x.act in ('PRE_REVIEW', 'APPROVAL')"
                                + " order by x.due_on, x.sender_name, x.id")
                .query(SubmissionKey.class)
                .list();
    }

    Submission read(SubmissionKey key) {
        return reader.find(key)
                .filter(s -> !s.isOwn())
                .orElseThrow(() -> new RefusedException(Finding.block("ORG-15", "violation.outside")));
    }

    private void done(String act, Submission submission) {
        audit.record(
                act, submission.senderName() + " · " + submission.contents().title());
        deliveries.soon();
    }
}
