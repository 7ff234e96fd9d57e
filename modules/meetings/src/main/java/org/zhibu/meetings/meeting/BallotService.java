package org.zhibu.meetings.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.inbox.Inbox;
import org.zhibu.api.inbox.Task;
import org.zhibu.api.people.People;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.Ballots;
import org.zhibu.meetings.minutes.Choice;
import org.zhibu.meetings.minutes.Decision;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingState;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Tally;
import org.zhibu.meetings.minutes.Tellers;
import org.zhibu.meetings.minutes.Vote;
import org.zhibu.meetings.minutes.VoteForm;
import org.zhibu.meetings.minutes.VoteState;

/** Secret ballots in the portal (MEET-74, MEET-75). Nothing here tells, keeps or logs what anybody chose. */
@Service
public class BallotService {
    /** With fewer, the result would tell what each of them chose. */
    public static final int FEWEST = 3;

    private static final String MODULE = "meetings";

    private final MeetingEditor editor;
    private final MeetingRights rights;
    private final VoteChecks checks;
    private final VoteService votes;
    private final Ballot ballots;
    private final People people;
    private final Inbox inbox;
    private final Access access;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    BallotService(
            MeetingEditor editor,
            MeetingRights rights,
            VoteChecks checks,
            VoteService votes,
            Ballot ballots,
            People people,
            Inbox inbox,
            Access access,
            Audit audit,
            JdbcClient jdbc,
            Clock clock) {
        this.editor = editor;
        this.rights = rights;
        this.checks = checks;
        this.votes = votes;
        this.ballots = ballots;
        this.people = people;
        this.inbox = inbox;
        this.access = access;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Voters who are there and cannot sign in; they vote on paper. */
    @Transactional(readOnly = true)
    public Set<UUID> withoutAccount(Minutes minutes) {
        access.require(MeetingPermissions.READ);
        List<PersonId> voters = voters(minutes).stream()
                .map(a -> new PersonId(Objects.requireNonNull(a.person())))
                .toList();
        Set<PersonId> with = people.withAccount(voters);
        return voters.stream()
                .filter(v -> !with.contains(v))
                .map(PersonId::value)
                .collect(Collectors.toSet());
    }

    /** Who may vote: members with a vote who are there. */
    public static List<Attendee> voters(Minutes minutes) {
        return minutes.attendees().stream()
                .filter(a -> a.expected() && a.votes() && a.present() && a.person() != null)
                .toList();
    }

    /**
     * Opens a ballot: each voter who is there votes in the portal or on paper.
     *
     * @param onPaper those who vote on paper
     * @param reason why the vote is taken though many are absent; else empty
     */
    @Transactional
    public void open(MeetingId id, int version, UUID vote, Tellers tellers, Set<UUID> onPaper, String reason) {
        MeetingEntity meeting = lead(id);
        Minutes minutes = meeting.read();
        Vote old = VoteService.found(minutes, vote);
        requireToday(minutes);
        if (old.form() != VoteForm.ELECTRONIC_BALLOT || old.state() == VoteState.COUNTED) {
            throw new RefusedException(Finding.block("MEET-75", "meetings.ballot.notElectronic"));
        }
        ballots.requireNone(vote);
        List<Attendee> voters = voters(minutes);
        requireEnough(voters.size() - onPaper.size());
        Vote open = old.decided(new Decision(VoteState.OPEN, null, reason.strip(), "", ""))
                .watchedBy(checks.named(tellers));
        checks.opens(open, minutes, reason);
        UUID ballot = ballots.open(id, vote, now(), voters, List.copyOf(onPaper));
        editor.change(meeting, version, m -> MinutesService.put(m.votes, open));
        inbox.keepOnly(
                MODULE,
                prefix(ballot),
                voters.stream()
                        .filter(v -> !onPaper.contains(v.person()))
                        .map(v -> Task.of(
                                        MODULE,
                                        key(ballot, Objects.requireNonNull(v.person())),
                                        "meetings.todo.ballot",
                                        "m/meetings/ballot/" + ballot,
                                        old.matter())
                                .due(minutes.head().date())
                                .rule("MEET-75", "meetings.why.ballot")
                                .to(new PersonId(Objects.requireNonNull(v.person()))))
                        .toList());
        audit.record("meetings.ballotOpen", old.matter());
    }

    /** The ballots that are open in a meeting, for those who lead it. */
    @Transactional(readOnly = true)
    public List<BallotStatus> open(Minutes minutes) {
        access.require(MeetingPermissions.READ);
        return mayLead(minutes) ? ballots.open(minutes.id()) : List.of();
    }

    /** Whether the user opens and closes ballots of the meeting. */
    @Transactional(readOnly = true)
    public boolean mayLead(Minutes minutes) {
        access.require(MeetingPermissions.READ);
        return minutes.state() == MeetingState.HELD
                && (rights.mayWrite(minutes.head())
                        || rights.me().equals(minutes.head().chair()));
    }

    /** The user's own ballot; empty for those who have no vote in it. */
    @Transactional(readOnly = true)
    public Optional<BallotPaper> mine(UUID ballot) {
        access.require(MeetingPermissions.READ);
        return jdbc.sql("select b.meeting_id, m.title, v.matter, b.state = 'OPEN' as open, x.on_paper, x.voted"
                        + " from app.meetings_ballot b join app.meetings_ballot_voter x on x.tenant_id = b.tenant_id and x.ballot_id = b.id"
                        + " join app.meetings_meeting m on m.tenant_id = b.tenant_id and m.id = b.meeting_id"
                        + " join app.meetings_vote v on v.tenant_id = b.tenant_id and v.meeting_id = m.id and v.vote_id = b.vote_id"
                        + " where b.id = ? and x.person_id = ?")
                .params(ballot, rights.me())
                .query((rs, n) -> new BallotPaper(
                        new MeetingId(rs.getObject("meeting_id", UUID.class)),
                        rs.getString("title"),
                        rs.getString("matter"),
                        rs.getBoolean("open"),
                        rs.getBoolean("on_paper"),
                        rs.getBoolean("voted")))
                .optional();
    }

    /** Votes, once. The vote is in the box and the voter marked, or neither. */
    @Transactional
    public void cast(UUID ballot, Choice choice) {
        access.require(MeetingPermissions.READ);
        UUID me = rights.me();
        Ballot.Row row = ballots.lock(ballot);
        BallotStatus.Voter voter = ballots.voters(ballot).stream()
                .filter(v -> v.person().equals(me))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Finding.block("PPL-23", "meetings.ballot.noVote")));
        if (!row.isOpen()) {
            throw new RefusedException(Finding.block("MEET-75", "meetings.ballot.late"));
        }
        if (voter.voted()) {
            throw new RefusedException(Finding.block("MEET-75", "meetings.ballot.twice"));
        }
        if (voter.onPaper()) {
            throw new RefusedException(Finding.block("MEET-75", "meetings.ballot.votesOnPaper"));
        }
        ballots.cast(row, me, choice);
        inbox.done(MODULE, key(ballot, me));
        audit.record("meetings.ballotCast", ballot.toString());
    }

    /** Closes a ballot and counts it, together with what was voted on paper. */
    @Transactional
    public void close(MeetingId id, int version, UUID ballot, PaperCount paper) {
        MeetingEntity meeting = lead(id);
        Ballot.Row row = requireOpen(ballot, id);
        List<BallotStatus.Voter> voters = ballots.voters(ballot);
        int onPaper = (int) voters.stream().filter(BallotStatus.Voter::onPaper).count();
        int cast = (int) voters.stream().filter(BallotStatus.Voter::voted).count();
        requireEnough(cast);
        paper.require(onPaper);
        Tally all = ballots.contents(row).plus(paper.tally());
        Vote open = VoteService.found(meeting.read(), row.voteId());
        ballots.end(row, "CLOSED", sorted(all));
        inbox.keepOnly(MODULE, prefix(ballot), List.of());
        votes.close(
                meeting,
                version,
                open,
                new Ballots(voters.size(), cast + paper.returned(), paper.invalid()),
                all,
                row.openedAt());
        audit.record("meetings.ballotClose", open.matter());
    }

    /** Gives a ballot up without looking into it; the vote can be taken again in another form. */
    @Transactional
    public void cancel(MeetingId id, UUID ballot) {
        MeetingEntity meeting = lead(id);
        Ballot.Row row = requireOpen(ballot, id);
        ballots.end(row, "CANCELLED", "");
        inbox.keepOnly(MODULE, prefix(ballot), List.of());
        audit.record(
                "meetings.ballotCancel",
                VoteService.found(meeting.read(), row.voteId()).matter());
    }

    /** The choices one by one, by what they say and in no other order: these are the ballots that are archived. */
    private static String sorted(Tally tally) {
        return "YES\n".repeat(tally.yes()) + "NO\n".repeat(tally.no()) + "ABSTAIN\n".repeat(tally.abstain());
    }

    private static void requireEnough(int electronic) {
        if (electronic < FEWEST) {
            throw new RefusedException(Finding.block("MEET-74", "meetings.ballot.tooFew", FEWEST, electronic)
                    .at("onPaper"));
        }
    }

    private void requireToday(Minutes minutes) {
        if (!minutes.head().date().equals(LocalDate.now(clock))) {
            throw new RefusedException(Finding.block(
                    "MEET-75", "meetings.ballot.notToday", minutes.head().date().toString()));
        }
    }

    private Ballot.Row requireOpen(UUID ballot, MeetingId meeting) {
        Ballot.Row row = ballots.lock(ballot);
        if (!row.isOpen() || !row.meetingId().equals(meeting.value())) {
            throw new RefusedException(Finding.block("MEET-75", "meetings.ballot.late"));
        }
        return row;
    }

    private MeetingEntity lead(MeetingId id) {
        access.require(MeetingPermissions.READ);
        MeetingEntity meeting = editor.lock(id);
        MeetingRights.require(mayLead(meeting.read()));
        return meeting;
    }

    private LocalTime now() {
        return LocalTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
    }

    private static String prefix(UUID ballot) {
        return "ballot:" + ballot + ":";
    }

    private static String key(UUID ballot, UUID person) {
        return prefix(ballot) + person;
    }
}
