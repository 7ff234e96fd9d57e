package org.zhibu.server.people;

/** Why a member is away (PPL-25…28). */
public enum AwayKind {
    WORK,
    STUDY,
    RESIDENCE,
    ABROAD_STUDY,
    ABROAD_SETTLED,
    /** Left school, and the affiliation stays there for now. */
    GRADUATE
}
