package org.zhibu.meetings.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One vote (MIN-17). How many were expected and present follows from the attendance.
 *
 * @param person whom it is about, at most one (MEET-73); null where it is about nobody
 * @param written valid opinions handed in before the vote; they count in yes, no or abstain, never as attendance (MEET-71)
 * @param yes with the written ones
 * @param changes number of the earlier resolution that this one changes (MEET-57), or empty
 */
@Embeddable
public record Vote(
        @Column(name = "vote_id") UUID id,
        String matter,
        @Enumerated(EnumType.STRING) Business business,
        @Column(name = "person_id") @Nullable UUID person,
        @Column(name = "person_name") String personName,
        @Enumerated(EnumType.STRING) VoteForm form,
        @Embedded Tellers tellers,
        @Embedded Ballots ballots,
        int written,
        @Column(name = "written_yes") int writtenYes,
        @Column(name = "written_no") int writtenNo,
        int yes,
        int no,
        int abstain,
        String changes,
        @Embedded Decision decision)
        implements Part {
    /** A vote that is still to be taken. */
    public static Vote open(
            UUID id,
            String matter,
            Business business,
            @Nullable UUID person,
            String personName,
            VoteForm form,
            String changes) {
        return new Vote(
                id,
                matter,
                business,
                person,
                personName,
                form,
                Tellers.NONE,
                Ballots.NONE,
                0,
                0,
                0,
                0,
                0,
                0,
                changes,
                Decision.OPEN);
    }

    public VoteState state() {
        return decision.state();
    }

    /** MEET-70: counted, and the yes votes, written ones included, are more than half of the expected voters. */
    public boolean passed(int expectedVoters) {
        return state() == VoteState.COUNTED && 2 * yes > expectedVoters;
    }

    /** What was said at the meeting and in writing together. */
    public Tally total() {
        return new Tally(yes, no, abstain);
    }

    /** What the valid written opinions say. */
    public Tally writtenTally() {
        return new Tally(writtenYes, writtenNo, written - writtenYes - writtenNo);
    }

    /** What was said at the meeting. */
    public Tally cast() {
        return total().minus(writtenTally());
    }

    /** What it is about, with what was counted untouched. */
    public Vote about(
            String newMatter,
            Business newBusiness,
            @Nullable UUID newPerson,
            String newName,
            VoteForm newForm,
            String newChanges) {
        return new Vote(
                id,
                newMatter,
                newBusiness,
                newPerson,
                newName,
                newForm,
                tellers,
                ballots,
                written,
                writtenYes,
                writtenNo,
                yes,
                no,
                abstain,
                newChanges,
                decision);
    }

    /** Counted, with what was cast at the meeting. */
    public Vote counted(Tellers by, Ballots of, Tally cast, LocalTime at, String reason) {
        return with(by, of, cast.plus(writtenTally()), writtenTally(), decision.counted(at, reason));
    }

    /** With other written opinions; what was cast at the meeting stays. */
    public Vote opinions(Tally valid) {
        return with(tellers, ballots, cast().plus(valid), valid, decision);
    }

    public Vote watchedBy(Tellers by) {
        return with(by, ballots, total(), writtenTally(), decision);
    }

    public Vote postponed(String reason) {
        return with(tellers, Ballots.NONE, writtenTally(), writtenTally(), decision.postponed(reason));
    }

    public Vote decided(Decision other) {
        return with(tellers, ballots, total(), writtenTally(), other);
    }

    private Vote with(Tellers by, Ballots of, Tally all, Tally inWriting, Decision what) {
        return new Vote(
                id,
                matter,
                business,
                person,
                personName,
                form,
                by,
                of,
                inWriting.sum(),
                inWriting.yes(),
                inWriting.no(),
                all.yes(),
                all.no(),
                all.abstain(),
                changes,
                what);
    }

    @Override
    public String asText() {
        return matter + " " + state() + " " + yes + "/" + no + "/" + abstain + " (" + written + ")";
    }
}
