package org.zhibu.meetings.meeting;

import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.Choice;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.Tally;

/**
 * The rows of electronic ballots. A voter's row and the box are changed in one transaction while the ballot's row is locked, so that
 * a vote is in the box when its voter is marked and else not.
 */
@Component
class Ballot {
    /** A ballot, locked for this transaction. */
    record Row(
            UUID id, UUID meetingId, UUID voteId, String state, LocalTime openedAt, BallotBox.@Nullable Sealed sealed) {
        boolean isOpen() {
            return state.equals("OPEN");
        }

        BallotBox.Sealed box() {
            return Objects.requireNonNull(sealed);
        }
    }

    private final JdbcClient jdbc;
    private final BallotBox box;

    Ballot(JdbcClient jdbc, BallotBox box) {
        this.jdbc = jdbc;
        this.box = box;
    }

    UUID open(MeetingId meeting, UUID vote, LocalTime at, List<Attendee> voters, List<UUID> onPaper) {
        UUID id = UUID.randomUUID();
        BallotBox.Sealed sealed = box.empty(id);
        jdbc.sql(
                        "insert into app.meetings_ballot (id, meeting_id, vote_id, state, opened_at, key_check, salt, nonce, box)"
                                + " values (?, ?, ?, 'OPEN', ?, ?, ?, ?, ?)")
                .params(id, meeting.value(), vote, at, sealed.keyCheck(), sealed.salt(), sealed.nonce(), sealed.box())
                .update();
        for (Attendee voter : voters) {
            jdbc.sql("insert into app.meetings_ballot_voter (ballot_id, person_id, name, on_paper) values (?, ?, ?, ?)")
                    .params(id, Objects.requireNonNull(voter.person()), voter.name(), onPaper.contains(voter.person()))
                    .update();
        }
        return id;
    }

    /** The ballot, for this transaction alone: whoever votes at the same moment waits. */
    Row lock(UUID id) {
        return jdbc.sql("select id, meeting_id, vote_id, state, opened_at, key_check, salt, nonce, box"
                        + " from app.meetings_ballot where id = ? for update")
                .param(id)
                .query((rs, n) -> new Row(
                        rs.getObject("id", UUID.class),
                        rs.getObject("meeting_id", UUID.class),
                        rs.getObject("vote_id", UUID.class),
                        rs.getString("state"),
                        rs.getObject("opened_at", LocalTime.class),
                        rs.getBytes("box") == null
                                ? null
                                : new BallotBox.Sealed(
                                        rs.getBytes("key_check"),
                                        rs.getBytes("salt"),
                                        rs.getBytes("nonce"),
                                        rs.getBytes("box"))))
                .optional()
                .orElseThrow(() -> new RefusedException(Finding.block("", "meetings.refused.unknown")));
    }

    /** Puts a vote into the box and marks the voter. */
    void cast(Row ballot, UUID voter, Choice choice) {
        Tally before = contents(ballot);
        BallotBox.Sealed after = box.seal(ballot.id(), ballot.box(), before.plus(choice));
        jdbc.sql("update app.meetings_ballot_voter set voted = true where ballot_id = ? and person_id = ?")
                .params(ballot.id(), voter)
                .update();
        jdbc.sql("update app.meetings_ballot set nonce = ?, box = ? where id = ?")
                .params(after.nonce(), after.box(), ballot.id())
                .update();
    }

    /** What lies in the box; as many as have voted. */
    Tally contents(Row ballot) {
        Tally tally = box.open(ballot.id(), ballot.box());
        if (tally.sum()
                != voters(ballot.id()).stream()
                        .filter(BallotStatus.Voter::voted)
                        .count()) {
            throw BallotBox.broken();
        }
        return tally;
    }

    /** Ends a ballot. The box and the salt of its key go, so that no earlier state can be opened again by the portal. */
    void end(Row ballot, String state, String choices) {
        jdbc.sql(
                        "update app.meetings_ballot set state = ?, choices = ?, key_check = null, salt = null, nonce = null, box = null"
                                + " where id = ?")
                .params(state, choices, ballot.id())
                .update();
    }

    List<BallotStatus.Voter> voters(UUID ballot) {
        return jdbc.sql("select person_id as person, name, on_paper, voted from app.meetings_ballot_voter"
                        + " where ballot_id = ? order by name, person_id")
                .param(ballot)
                .query(BallotStatus.Voter.class)
                .list();
    }

    Optional<UUID> openFor(UUID vote) {
        return jdbc.sql("select id from app.meetings_ballot where vote_id = ? and state = 'OPEN'")
                .param(vote)
                .query(UUID.class)
                .optional();
    }

    List<BallotStatus> open(MeetingId meeting) {
        return jdbc.sql("select id, vote_id from app.meetings_ballot where meeting_id = ? and state = 'OPEN'")
                .param(meeting.value())
                .query((rs, n) -> new BallotStatus(
                        rs.getObject("id", UUID.class),
                        rs.getObject("vote_id", UUID.class),
                        voters(rs.getObject("id", UUID.class))))
                .list();
    }

    /** While a ballot is open, nothing else is done with its vote. */
    void requireNone(UUID vote) {
        if (openFor(vote).isPresent()) {
            throw new RefusedException(Finding.block("MEET-75", "meetings.ballot.isOpen"));
        }
    }
}
