package org.zhibu.meetings.meeting;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.meetings.minutes.Ballots;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.OpinionRules;
import org.zhibu.meetings.minutes.Tally;
import org.zhibu.meetings.minutes.Tellers;
import org.zhibu.meetings.minutes.Vote;
import org.zhibu.meetings.minutes.VoteNumbers;
import org.zhibu.meetings.minutes.VoteResult;
import org.zhibu.meetings.minutes.VoteRules;
import org.zhibu.meetings.minutes.VoteState;
import org.zhibu.meetings.minutes.WrittenOpinion;

/** Votes of a meeting (MEET-70 to MEET-78): put on the list, counted, postponed, resolved. */
@Service
public class VoteService {
    private final MeetingEditor editor;
    private final MeetingRights rights;
    private final VoteChecks checks;
    private final Ballot ballot;
    private final ResolutionWords words;
    private final PolicyNumbers numbers;
    private final Access access;
    private final Clock clock;

    VoteService(
            MeetingEditor editor,
            MeetingRights rights,
            VoteChecks checks,
            Ballot ballot,
            ResolutionWords words,
            PolicyNumbers numbers,
            Access access,
            Clock clock) {
        this.editor = editor;
        this.rights = rights;
        this.checks = checks;
        this.ballot = ballot;
        this.words = words;
        this.numbers = numbers;
        this.access = access;
        this.clock = clock;
    }

    /** Puts a vote on the list, or changes what it is about. What was counted stays as it is. */
    @Transactional
    public void write(MeetingId id, int version, Vote vote) {
        MeetingEntity meeting = mine(id);
        Minutes minutes = meeting.read();
        Vote named = checks.named(vote);
        Vote written = minutes.vote(vote.id())
                .map(old -> old.about(
                        named.matter(),
                        named.business(),
                        named.person(),
                        named.personName(),
                        named.form(),
                        named.changes()))
                .orElseGet(() -> Vote.open(
                        named.id(),
                        named.matter(),
                        named.business(),
                        named.person(),
                        named.personName(),
                        named.form(),
                        named.changes()));
        checks.subject(written, minutes);
        if (written.state() == VoteState.COUNTED) {
            checks.counted(written, minutes);
        }
        ballot.requireNone(vote.id());
        editor.change(meeting, version, m -> MinutesService.put(m.votes, written));
    }

    /**
     * Enters what the tellers, or the chair, counted at the meeting; written opinions are added to it.
     *
     * @param reason why the vote was taken though the rules advise against it; else empty
     */
    @Transactional
    public void count(
            MeetingId id,
            int version,
            UUID vote,
            Tellers tellers,
            Ballots ballots,
            Tally cast,
            LocalTime at,
            String reason) {
        change(id, version, vote, (old, minutes) -> {
            ballot.requireNone(vote);
            return counted(old, minutes, checks.named(tellers), ballots, cast, at, reason);
        });
    }

    /** MEET-52, MEET-72: the vote is not taken at this meeting. */
    @Transactional
    public void postpone(MeetingId id, int version, UUID vote, String reason) {
        if (reason.isBlank()) {
            throw new RefusedException(
                    Finding.block("MEET-72", "input.required").at("reason"));
        }
        change(id, version, vote, (old, minutes) -> {
            ballot.requireNone(vote);
            return old.postponed(reason.strip());
        });
    }

    /** MEET-71: what an absent voter handed in; void when that was after the vote. */
    @Transactional
    public void write(MeetingId id, int version, WrittenOpinion opinion) {
        MeetingEntity meeting = mine(id);
        if (opinion.handedIn().isAfter(LocalDateTime.now(clock))) {
            throw new RefusedException(
                    Finding.block("MEET-71", "meetings.rule.handedInLater").at("day"));
        }
        WrittenOpinion named = new WrittenOpinion(
                opinion.id(),
                opinion.vote(),
                opinion.person(),
                checks.person(opinion.person()).name(),
                opinion.choice(),
                opinion.handedIn());
        editor.change(meeting, version, m -> {
            MinutesService.put(m.opinions, named);
            Minutes minutes = m.read();
            Vote vote = found(minutes, opinion.vote());
            List<Finding> findings = OpinionRules.opinions(vote, minutes);
            if (!findings.isEmpty()) {
                throw new RefusedException(findings);
            }
            recount(m, vote, minutes);
        });
    }

    /** Takes a written opinion back, or one that was entered by mistake. */
    @Transactional
    public void remove(MeetingId id, int version, WrittenOpinion opinion) {
        MeetingEntity meeting = mine(id);
        editor.change(meeting, version, m -> {
            m.opinions.removeIf(o -> o.id().equals(opinion.id()));
            Minutes minutes = m.read();
            recount(m, found(minutes, opinion.vote()), minutes);
        });
    }

    /** The words of a resolution (MEET-78); empty for those that follow from the numbers. */
    @Transactional
    public void resolution(MeetingId id, int version, UUID vote, String text) {
        change(id, version, vote, (old, minutes) -> {
            if (old.state() != VoteState.COUNTED) {
                throw new RefusedException(Finding.block("MEET-78", "meetings.rule.voteOpen", old.matter()));
            }
            return old.decided(old.decision()
                    .saying(text.isBlank() ? words.of(old, minutes, passed(old, minutes)) : text.strip()));
        });
    }

    /** What came of a vote. */
    @Transactional(readOnly = true)
    public VoteResult result(Vote vote, Minutes minutes) {
        access.require(MeetingPermissions.READ);
        return VoteRules.result(vote, minutes, numbers(minutes));
    }

    /** What is to be seen before a vote is taken, or of one that was: what refuses and what advises against it. */
    @Transactional(readOnly = true)
    public List<Finding> findings(Vote vote, Minutes minutes) {
        access.require(MeetingPermissions.READ);
        VoteNumbers values = numbers(minutes);
        return switch (vote.state()) {
            case OPEN ->
                Stream.of(VoteRules.quorum(vote, minutes, values), VoteRules.manyAbsent(vote, minutes, values))
                        .flatMap(List::stream)
                        .toList();
            case POSTPONED -> List.of();
            case COUNTED ->
                Stream.of(VoteRules.refusals(vote, minutes, values), VoteRules.warnings(vote, minutes, values))
                        .flatMap(List::stream)
                        .toList();
        };
    }

    /** What advises against a vote as it is being entered. */
    @Transactional(readOnly = true)
    public List<Finding> warnings(Vote vote, Minutes minutes) {
        access.require(MeetingPermissions.READ);
        return VoteRules.warnings(vote, minutes, numbers(minutes));
    }

    /** Whether the business asks for a secret ballot that day (MEET-74). */
    @Transactional(readOnly = true)
    public VoteNumbers numbers(Minutes minutes) {
        access.require(MeetingPermissions.READ);
        return numbers.at(minutes.head().date()).votes();
    }

    /** In the transaction that closes a ballot: what was cast in the portal and on paper. */
    void close(MeetingEntity meeting, int version, Vote open, Ballots ballots, Tally cast, LocalTime at) {
        Minutes minutes = meeting.read();
        Vote vote = tallied(
                open,
                minutes,
                open.tellers(),
                ballots,
                cast,
                at,
                open.decision().reason());
        List<Finding> refusals = VoteRules.refusals(vote, minutes, numbers(minutes));
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        editor.change(meeting, version, m -> MinutesService.put(m.votes, resolved(vote, open, minutes)));
    }

    private Vote counted(
            Vote old, Minutes minutes, Tellers tellers, Ballots ballots, Tally cast, LocalTime at, String reason) {
        Vote vote = tallied(old, minutes, tellers, ballots, cast, at, reason.strip());
        checks.counted(vote, minutes);
        return resolved(vote, old, minutes);
    }

    private static Vote tallied(
            Vote old, Minutes minutes, Tellers tellers, Ballots ballots, Tally cast, LocalTime at, String reason) {
        Vote timed = old.decided(old.decision().counted(at, reason));
        return timed.opinions(OpinionRules.written(timed, minutes)).counted(tellers, ballots, cast, at, reason);
    }

    /** Words that nobody has touched follow the numbers. */
    private Vote resolved(Vote vote, Vote old, Minutes minutes) {
        String before = old.decision().text();
        boolean own = !before.isEmpty() && !before.equals(words.of(old, minutes, passed(old, minutes)));
        return own ? vote : vote.decided(vote.decision().saying(words.of(vote, minutes, passed(vote, minutes))));
    }

    private void recount(MeetingEntity meeting, Vote vote, Minutes minutes) {
        Vote with = vote.opinions(OpinionRules.written(vote, minutes));
        MinutesService.put(meeting.votes, vote.state() == VoteState.COUNTED ? resolved(with, vote, minutes) : with);
    }

    private boolean passed(Vote vote, Minutes minutes) {
        return VoteRules.result(vote, minutes, numbers(minutes)) == VoteResult.PASSED;
    }

    private void change(MeetingId id, int version, UUID vote, BiFunction<Vote, Minutes, Vote> change) {
        MeetingEntity meeting = mine(id);
        Minutes minutes = meeting.read();
        Vote changed = change.apply(found(minutes, vote), minutes);
        editor.change(meeting, version, m -> MinutesService.put(m.votes, changed));
    }

    private MeetingEntity mine(MeetingId id) {
        access.require(MeetingPermissions.READ);
        MeetingEntity meeting = editor.lock(id);
        rights.requireWrite(meeting.head);
        return meeting;
    }

    static Vote found(Minutes minutes, UUID vote) {
        return minutes.vote(vote)
                .orElseThrow(() -> new RefusedException(Finding.block("", "meetings.refused.unknown")));
    }
}
