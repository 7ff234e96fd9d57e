package org.zhibu.server.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.Overrides;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.api.submission.Outcome;
import org.zhibu.api.submission.SubmissionState;
import org.zhibu.server.database.Violations;
import org.zhibu.server.text.Typed;

/** Decisions of the addressee: of its committee's meeting, one vote for each case, or of the office where no approval is asked. */
@Service
public class Decisions {
    public static final int MAX_MINUTES = 120;

    private final JdbcClient jdbc;
    private final Inbound inbound;
    private final DecidingMeetings meetings;
    private final Overrides overrides;
    private final SubmissionTasks tasks;
    private final Deliveries deliveries;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Decisions(
            JdbcClient jdbc,
            Inbound inbound,
            DecidingMeetings meetings,
            Overrides overrides,
            SubmissionTasks tasks,
            Deliveries deliveries,
            Access access,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.inbound = inbound;
        this.meetings = meetings;
        this.overrides = overrides;
        this.tasks = tasks;
        this.deliveries = deliveries;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** What speaks against a decision today, before anybody is asked for a vote. */
    @Transactional(readOnly = true)
    public List<Finding> findings(SubmissionKey key) {
        access.require(SubmissionPermissions.RECEIVE);
        Submission submission = inbound.read(key);
        List<Finding> findings = new ArrayList<>(SubmissionFindings.ofDecision(submission, LocalDate.now(clock)));
        for (ConcernedMember member : concerned(key)) {
            if (member.relative()) {
                findings.add(
                        member.person().equals(access.user().person().value())
                                ? Finding.block("AUTH-31", "violation.submission_relative")
                                : Finding.warn("AUTH-31", "submission.finding.relative", member.name()));
            } else if (member.person().equals(access.user().person().value()) && member.sure()) {
                findings.add(Finding.block("AUTH-31", "violation.submission_own_case"));
            } else {
                findings.add(Finding.warn(
                        "AUTH-31",
                        member.sure() ? "submission.finding.concerned" : "submission.finding.sameName",
                        member.name()));
            }
        }
        return findings;
    }

    /** Those of the own register who are among the people concerned, for certain or by name only, and their near relatives (AUTH-31). */
    @Transactional(readOnly = true)
    public List<ConcernedMember> concerned(SubmissionKey key) {
        access.require(SubmissionPermissions.RECEIVE);
        return jdbc.sql(
                        "select c.person_id as person, p.name, c.sure, c.relative from (select person_id, sure, false as relative from app.submission_concerned(:sender, :id)"
                                + " union all select person_id, true, true from app.submission_relatives(:sender, :id)) c join app.person p on p.id = c.person_id"
                                + " order by p.name, p.id, c.relative")
                .param("sender", key.sender())
                .param("id", key.id())
                .query(ConcernedMember.class)
                .list();
    }

    /**
     * Decides by a meeting's vote (AUTH-29).
     *
     * @param reason why it goes on past the warnings among the {@link #findings}
     */
    @Transactional
    public void decide(SubmissionKey key, int version, Verdict verdict, String reason) {
        Submission submission = decidable(key, reason);
        DecidingMeeting meeting = meetings.find(verdict.meeting())
                .orElseThrow(() -> new RefusedException(Finding.block("AUTH-29", "violation.submission_meeting")));
        UUID decision = Violations.guard(() -> jdbc.sql(
                        "insert into app.submission_decision (meeting_id, sender_id, submission_id, outcome, ballot, yes, no, abstain)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?) returning id")
                .params(
                        meeting.id(),
                        key.sender(),
                        key.id(),
                        verdict.outcome().name(),
                        verdict.secret() ? "SECRET" : "OPEN",
                        verdict.yes(),
                        verdict.no(),
                        verdict.abstain())
                .query(UUID.class)
                .single());
        for (DecidingMeeting.Member member : meeting.present()) {
            Verdict.Vote vote = verdict.votes().get(member.person());
            if (vote != null) {
                jdbc.sql("insert into app.decision_vote (decision_id, person_id, name, vote) values (?, ?, ?, ?)")
                        .params(decision, member.person(), member.name(), vote.name())
                        .update();
            }
        }
        write(submission, version, verdict.outcome(), verdict.opinion(), decision);
    }

    /** Decides on a request, or takes note of a filing or report, for which no meeting is needed. */
    @Transactional
    public void decide(SubmissionKey key, int version, Outcome outcome, String opinion, String reason) {
        write(decidable(key, reason), version, outcome, opinion, null);
    }

    /** How the meeting voted on a case that was decided here. */
    @Transactional(readOnly = true)
    public Optional<VoteRecord> voteOn(SubmissionKey key) {
        access.require(SubmissionPermissions.RECEIVE);
        return meetings.voteOn(key);
    }

    private Submission decidable(SubmissionKey key, String reason) {
        access.require(SubmissionPermissions.RECEIVE);
        Submission submission = inbound.read(key);
        if (submission.state() == SubmissionState.OPENED) {
            overrides.keep("platform.submission", key.toString(), findings(key), reason);
        }
        return submission;
    }

    private void write(Submission submission, int version, Outcome outcome, String opinion, @Nullable UUID decision) {
        String said = outcome == Outcome.REFUSED
                ? Typed.required("opinion", opinion, Inbound.MAX_OPINION)
                : Typed.optional("opinion", opinion, Inbound.MAX_OPINION);
        SubmissionKey key = submission.key();
        Violations.guard(() -> jdbc.sql("select app.submission_decide(:sender, :id, :version, :outcome, :said,"
                        + " cast(:decision as uuid), :account, :me)")
                .param("sender", key.sender())
                .param("id", key.id())
                .param("version", version)
                .param("outcome", outcome.name())
                .param("said", said)
                .param("decision", decision == null ? null : decision.toString())
                .param("account", access.user().account())
                .param("me", access.user().name())
                .query()
                .listOfRows());
        tasks.done(key);
        audit.record(
                "submission.decide",
                submission.senderName() + " · " + submission.contents().title() + " · " + outcome);
        deliveries.soon();
    }
}
