package org.zhibu.meetings.convening;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.meetings.meeting.MeetingPermissions;
import org.zhibu.meetings.meeting.MeetingProposals;
import org.zhibu.meetings.meeting.MeetingService;
import org.zhibu.meetings.meeting.MinutesService;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Topic;

/** Collects topics before a meeting, and carries matters from one meeting to the next one that has to decide (MEET-33 to MEET-35). */
@Service
public class Proposals {
    /** Where a meeting puts what it may not, or should not, decide itself. */
    private static final Map<MeetingKind, MeetingKind> ABOVE = Map.of(
            MeetingKind.GROUP_MEETING, MeetingKind.BRANCH_COMMITTEE,
            MeetingKind.BRANCH_COMMITTEE, MeetingKind.GENERAL_MEETING,
            MeetingKind.COMMITTEE_OFFICE, MeetingKind.PARTY_COMMITTEE);

    private static final List<MeetingKind> KINDS = List.of(
            MeetingKind.GENERAL_MEETING,
            MeetingKind.BRANCH_COMMITTEE,
            MeetingKind.GROUP_MEETING,
            MeetingKind.COMMITTEE_OFFICE,
            MeetingKind.PARTY_COMMITTEE);

    private final JdbcClient jdbc;
    private final ProposalRows rows;
    private final ProposalTasks tasks;
    private final MeetingService meetings;
    private final MeetingProposals beginnings;
    private final MinutesService minutes;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Proposals(
            JdbcClient jdbc,
            ProposalRows rows,
            ProposalTasks tasks,
            MeetingService meetings,
            MeetingProposals beginnings,
            MinutesService minutes,
            Access access,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.tasks = tasks;
        this.meetings = meetings;
        this.beginnings = beginnings;
        this.minutes = minutes;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Kinds of meetings here for which topics are collected. */
    @Transactional(readOnly = true)
    public List<MeetingKind> kinds() {
        access.require(MeetingPermissions.READ);
        return beginnings.heldHere().stream().filter(KINDS::contains).toList();
    }

    @Transactional(readOnly = true)
    public List<Proposal> page(ProposalFilter filter, int offset, int limit) {
        access.require(MeetingPermissions.READ);
        return rows.page(filter, offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(ProposalFilter filter) {
        access.require(MeetingPermissions.READ);
        return rows.count(filter);
    }

    /** What waits to be taken into a meeting of the kind, and of the group of a group meeting. */
    @Transactional(readOnly = true)
    public List<Proposal> open(MeetingKind kind, Optional<UUID> group) {
        access.require(MeetingPermissions.READ);
        return rows.open(kind, group);
    }

    /** Whether the user answers proposals for the kind of meeting. */
    @Transactional(readOnly = true)
    public boolean mayAnswer(Proposal proposal) {
        access.require(MeetingPermissions.READ);
        return proposal.state() == ProposalState.OPEN
                && (proposal.groupId() == null
                        ? access.has(MeetingPermissions.WRITE)
                        : beginnings.groups().stream()
                                .anyMatch(g -> g.id().value().equals(proposal.groupId())));
    }

    /** Whether it is the user's own and still open. */
    @Transactional(readOnly = true)
    public boolean mayWithdraw(Proposal proposal) {
        access.require(MeetingPermissions.READ);
        return proposal.state() == ProposalState.OPEN && meetings.isMe(proposal.personId());
    }

    /** Any member may propose (MEET-33). */
    @Transactional
    public UUID propose(MeetingKind kind, @Nullable UUID group, String topic, String reason, boolean important) {
        access.require(MeetingPermissions.READ);
        if (!kinds().contains(kind)) {
            throw new RefusedException(
                    Finding.block("MEET-33", "meetings.refused.noProposals").at("kind"));
        }
        if (kind.ofGroup() == (group == null)) {
            throw new RefusedException(
                    Finding.block("", "meetings.refused.noGroup").at("group"));
        }
        return add(kind, group, topic, reason, "", important, null, null);
    }

    /** Where the topics of such a meeting can be put; empty when it decides itself. */
    public static Optional<MeetingKind> above(MeetingKind kind) {
        return Optional.ofNullable(ABOVE.get(kind));
    }

    /** Puts a topic, with the opinion that was formed on it, to the meeting above. */
    @Transactional
    public void putForward(MeetingId id, UUID topic, String opinion, String reason) {
        access.require(MeetingPermissions.READ);
        Minutes read = meetings.read(id);
        if (!meetings.mayKeep(read)) {
            throw new RefusedException(Finding.block("", "access.refused"));
        }
        Topic found = read.topics().stream()
                .filter(t -> t.id().equals(topic))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Finding.block("", "meetings.refused.unknown")));
        MeetingKind kind = above(read.head().kind())
                .orElseThrow(() -> new RefusedException(Finding.block("MEET-34", "meetings.refused.noProposals")));
        if (kind != MeetingKind.BRANCH_COMMITTEE && opinion.isBlank()) {
            throw new RefusedException(
                    Finding.block("MEET-34", "meetings.refused.noOpinion").at("opinion"));
        }
        if (rows.topicsOf(id).contains(topic)) {
            throw new RefusedException(Finding.block("MEET-34", "meetings.refused.putForward"));
        }
        add(kind, null, found.topic(), reason, opinion, found.important(), id.value(), topic);
    }

    /** Topics of the meeting that were put to the meeting above. */
    @Transactional(readOnly = true)
    public Set<UUID> forwarded(MeetingId id) {
        access.require(MeetingPermissions.READ);
        return rows.topicsOf(id);
    }

    /** Takes a proposal into a meeting's agenda. */
    @Transactional
    public void take(UUID id, MeetingId meeting, int version) {
        access.require(MeetingPermissions.READ);
        Proposal proposal = rows.lock(id);
        require(mayAnswer(proposal));
        MeetingKind kind = meetings.read(meeting).head().kind();
        if (kind != proposal.kind()) {
            throw new RefusedException(Finding.block("MEET-33", "meetings.refused.otherKind"));
        }
        minutes.write(
                meeting,
                version,
                new Topic(UUID.randomUUID(), proposal.topic(), "", null, 0, proposal.important(), proposal.opinion()));
        answer(proposal, ProposalState.TAKEN, "", meeting.value());
    }

    /** Declines with a reason, which the proposer reads. */
    @Transactional
    public void decline(UUID id, String reason) {
        access.require(MeetingPermissions.READ);
        Proposal proposal = rows.lock(id);
        require(mayAnswer(proposal));
        if (reason.isBlank()) {
            throw new RefusedException(Finding.block("", "input.required").at("reason"));
        }
        answer(proposal, ProposalState.DECLINED, reason.strip(), null);
    }

    @Transactional
    public void withdraw(UUID id) {
        access.require(MeetingPermissions.READ);
        Proposal proposal = rows.lock(id);
        require(mayWithdraw(proposal));
        answer(proposal, ProposalState.WITHDRAWN, "", null);
    }

    /** The user has read what became of the own proposals. */
    @Transactional
    public void seen() {
        access.require(MeetingPermissions.READ);
        tasks.seen(rows.declined(access.user().person().value()));
    }

    private UUID add(
            MeetingKind kind,
            @Nullable UUID group,
            String topic,
            String reason,
            String opinion,
            boolean important,
            @Nullable UUID sourceMeeting,
            @Nullable UUID sourceTopic) {
        UUID id = jdbc.sql("insert into app.meetings_proposal (kind, group_id, topic, reason, opinion, important,"
                        + " source_meeting_id, source_topic_id, person_id, person_name, proposed_on)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id")
                .param(1, kind.name())
                .param(2, group, Types.OTHER)
                .param(3, topic.strip())
                .param(4, reason.strip())
                .param(5, opinion.strip())
                .param(6, important)
                .param(7, sourceMeeting, Types.OTHER)
                .param(8, sourceTopic, Types.OTHER)
                .param(9, access.user().person().value())
                .param(10, access.user().name())
                .param(11, LocalDate.now(clock))
                .query(UUID.class)
                .single();
        audit.record("meetings.propose", topic.strip());
        tasks.opened(rows.lock(id));
        return id;
    }

    private void answer(Proposal proposal, ProposalState state, String words, @Nullable UUID meeting) {
        jdbc.sql(
                        "update app.meetings_proposal set state = ?, answer = ?, meeting_id = ?, answered_by = ?, answered_on = ?"
                                + " where id = ?")
                .param(1, state.name())
                .param(2, words)
                .param(3, meeting, Types.OTHER)
                .param(4, access.user().name())
                .param(5, LocalDate.now(clock))
                .param(6, proposal.id())
                .update();
        audit.record(
                switch (state) {
                    case TAKEN -> "meetings.takeProposal";
                    case DECLINED -> "meetings.declineProposal";
                    case OPEN, WITHDRAWN -> "meetings.withdrawProposal";
                },
                proposal.topic());
        tasks.answered(proposal, state, words);
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new RefusedException(Finding.block("", "access.refused"));
        }
    }
}
