package org.zhibu.api.people;

/** Why a member is removed (除名, PPL-22): lapsed, would not leave when advised to, lost the conditions, withdrew. */
public enum RemovalCause {
    LAPSED,
    REFUSED_ADVICE,
    LOST_CONDITIONS,
    WITHDREW
}
