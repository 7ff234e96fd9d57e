package org.zhibu.api.people;

/** Political status (PPL-20), from the masses to the full member. */
public enum PoliticalStatus {
    MASSES,
    LEAGUE_MEMBER,
    APPLICANT,
    ACTIVIST,
    CANDIDATE,
    PROBATIONARY,
    FULL;

    /** Whether the person is a Party member, with or without a vote. */
    public boolean isMember() {
        return this == PROBATIONARY || this == FULL;
    }

    /** Whether a member of this status votes when no side state takes the vote away (PPL-23). */
    public boolean votes() {
        return this == FULL;
    }
}
