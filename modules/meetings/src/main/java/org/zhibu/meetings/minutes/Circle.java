package org.zhibu.meetings.minutes;

/** Whom a kind of meeting calls together. */
public enum Circle {
    /** All members of the organisation. */
    MEMBERS,
    /** The members of one group. */
    GROUP,
    /** Those who hold a post in the committee of the organisation. */
    COMMITTEE,
    /** Nobody by the register: whoever is invited. */
    INVITED
}
