package org.zhibu.api.people;

import static org.zhibu.api.people.DecidingBody.BRANCH_COMMITTEE;
import static org.zhibu.api.people.DecidingBody.COMMITTEE;
import static org.zhibu.api.people.DecidingBody.COUNTY;
import static org.zhibu.api.people.DecidingBody.GENERAL_MEETING;
import static org.zhibu.api.people.DecidingBody.LEAGUE;
import static org.zhibu.api.people.DecidingBody.NONE;
import static org.zhibu.api.people.PoliticalStatus.ACTIVIST;
import static org.zhibu.api.people.PoliticalStatus.APPLICANT;
import static org.zhibu.api.people.PoliticalStatus.CANDIDATE;
import static org.zhibu.api.people.PoliticalStatus.FULL;
import static org.zhibu.api.people.PoliticalStatus.LEAGUE_MEMBER;
import static org.zhibu.api.people.PoliticalStatus.MASSES;
import static org.zhibu.api.people.PoliticalStatus.PROBATIONARY;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a person's standing (PPL-20…22): from where, to where, decided by whom and approved by whom (§1.3). This is the
 * one table of transitions; the database holds the same rows and refuses any other. A branch without a committee decides in its
 * general meeting (ORG-04), so both bodies stand where the branch committee decides.
 */
public enum StatusAct {
    JOIN_LEAGUE(Kind.MOVE, EnumSet.of(MASSES), LEAGUE_MEMBER, EnumSet.of(LEAGUE), false),
    LEAVE_LEAGUE(Kind.MOVE, EnumSet.of(LEAGUE_MEMBER), MASSES, EnumSet.of(LEAGUE), false),
    APPLY(Kind.MOVE, EnumSet.of(MASSES, LEAGUE_MEMBER), APPLICANT, EnumSet.of(NONE), false),
    WITHDRAW(Kind.MOVE, EnumSet.of(APPLICANT, ACTIVIST, CANDIDATE), MASSES, EnumSet.of(NONE), false),
    /** AUTH-04. */
    ADOPT_ACTIVIST(Kind.MOVE, EnumSet.of(APPLICANT), ACTIVIST, EnumSet.of(BRANCH_COMMITTEE, GENERAL_MEETING), false),
    /** AUTH-06: into another of the three rosters. */
    SET_TIER(Kind.MOVE, EnumSet.of(ACTIVIST), null, EnumSet.of(BRANCH_COMMITTEE, GENERAL_MEETING), false),
    /** AUTH-06. */
    STOP_CULTIVATION(Kind.MOVE, EnumSet.of(ACTIVIST), APPLICANT, EnumSet.of(BRANCH_COMMITTEE, GENERAL_MEETING), false),
    /** AUTH-07. */
    ADOPT_CANDIDATE(Kind.MOVE, EnumSet.of(ACTIVIST), CANDIDATE, EnumSet.of(BRANCH_COMMITTEE, GENERAL_MEETING), false),
    DROP_CANDIDATE(Kind.MOVE, EnumSet.of(CANDIDATE), ACTIVIST, EnumSet.of(BRANCH_COMMITTEE, GENERAL_MEETING), false),
    /** AUTH-11. */
    ADMIT(Kind.MOVE, EnumSet.of(CANDIDATE), PROBATIONARY, EnumSet.of(GENERAL_MEETING), true),
    /** AUTH-13: into full membership. */
    CONVERT(Kind.MOVE, EnumSet.of(PROBATIONARY), FULL, EnumSet.of(GENERAL_MEETING), true),
    /** AUTH-13: cancelled probation (取消预备党员资格). */
    CANCEL(Kind.MOVE, EnumSet.of(PROBATIONARY), MASSES, EnumSet.of(GENERAL_MEETING), true),
    /** AUTH-16: removal (除名). */
    REMOVE(Kind.MOVE, EnumSet.of(PROBATIONARY, FULL), MASSES, EnumSet.of(GENERAL_MEETING), true),
    /** AUTH-15: expulsion (开除党籍). */
    EXPEL(Kind.MOVE, EnumSet.of(PROBATIONARY, FULL), MASSES, EnumSet.of(GENERAL_MEETING), true),

    /** AUTH-13: the probation is extended. */
    EXTEND(Kind.SIDE, EnumSet.of(PROBATIONARY), null, EnumSet.of(GENERAL_MEETING), true),
    /** AUTH-16: to correct oneself within a term (限期改正). */
    SET_CORRECTION(Kind.SIDE, EnumSet.of(PROBATIONARY, FULL), null, EnumSet.of(GENERAL_MEETING), true),
    /** AUTH-15: on probation within the Party (留党察看). */
    OBSERVE(Kind.SIDE, EnumSet.of(FULL), null, EnumSet.of(GENERAL_MEETING), true),
    /** Rights of a member in detention or under arrest. */
    SUSPEND_RIGHTS(Kind.SIDE, EnumSet.of(PROBATIONARY, FULL), null, EnumSet.of(COMMITTEE), false),
    /** AUTH-26: membership suspended (停止党籍). */
    SUSPEND_MEMBERSHIP(Kind.SIDE, EnumSet.of(PROBATIONARY, FULL), null, EnumSet.of(GENERAL_MEETING), true),
    /** AUTH-21: the introduction letter is out, and the receipt is not back. */
    START_TRANSFER(Kind.SIDE, EnumSet.of(PROBATIONARY, FULL), null, EnumSet.of(COMMITTEE), false),

    /** AUTH-26: ends a side state, for example restores the rights. */
    LIFT(Kind.NAMING, EnumSet.of(PROBATIONARY, FULL), null, EnumSet.of(GENERAL_MEETING, COMMITTEE), false),
    /** PPL-21: a mistaken record is taken back. */
    REVERSE(Kind.NAMING, EnumSet.allOf(PoliticalStatus.class), null, EnumSet.of(NONE), false),
    /** PPL-21: the status that came with the entry in the register was wrong. */
    AMEND(Kind.NAMING, EnumSet.allOf(PoliticalStatus.class), null, EnumSet.of(NONE), false),

    DECEASE(Kind.END, EnumSet.allOf(PoliticalStatus.class), null, EnumSet.of(NONE), false),
    TRANSFER_OUT(Kind.END, EnumSet.allOf(PoliticalStatus.class), null, EnumSet.of(NONE), false),
    /** Someone who is no member left the unit. */
    LEAVE(Kind.END, EnumSet.of(MASSES, LEAGUE_MEMBER, APPLICANT, ACTIVIST, CANDIDATE), null, EnumSet.of(NONE), false),
    /** The entry in the register, with the status the person came with. Nobody decides it; adding the person writes it. */
    REGISTER(Kind.START, EnumSet.allOf(PoliticalStatus.class), null, EnumSet.of(NONE), false);

    /** What an act does. */
    public enum Kind {
        /** Starts the record. */
        START,
        /** Moves the status or the tier. */
        MOVE,
        /** Begins a side state of members (PPL-22). */
        SIDE,
        /** Names an earlier row of the history. */
        NAMING,
        /** Ends the record here. */
        END
    }

    private final Kind kind;
    private final Set<PoliticalStatus> from;
    private final @Nullable PoliticalStatus to;
    private final Set<DecidingBody> bodies;
    private final boolean approved;

    StatusAct(
            Kind kind,
            Set<PoliticalStatus> from,
            @Nullable PoliticalStatus to,
            Set<DecidingBody> bodies,
            boolean approved) {
        this.kind = kind;
        this.from = Set.copyOf(from);
        this.to = to;
        this.bodies = Set.copyOf(bodies);
        this.approved = approved;
    }

    /** What it does. */
    public Kind kind() {
        return kind;
    }

    /** Whether it can happen to someone of the status. */
    public boolean fits(PoliticalStatus status) {
        return from.contains(status);
    }

    /** Where it leads to; empty when the status stays, or when the row it names says so. */
    public Optional<PoliticalStatus> to() {
        return Optional.ofNullable(to);
    }

    /** Who may decide it; never empty. */
    public Set<DecidingBody> bodies() {
        return bodies;
    }

    /** Who may approve it; empty when no approval is needed. */
    public Set<DecidingBody> approvers() {
        return approved ? EnumSet.of(COMMITTEE, COUNTY) : Set.of();
    }
}
