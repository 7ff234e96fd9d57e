package org.zhibu.api.people;

/** Who decides on a person's standing (§1.3). {@link #NONE} where there is a fact to record and nothing to decide. */
public enum DecidingBody {
    NONE,
    LEAGUE,
    BRANCH_COMMITTEE,
    GENERAL_MEETING,
    COMMITTEE,
    COUNTY
}
