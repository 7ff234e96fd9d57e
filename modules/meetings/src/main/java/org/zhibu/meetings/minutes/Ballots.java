package org.zhibu.meetings.minutes;

import jakarta.persistence.Embeddable;

/** The ballots of a secret vote: those given out came back or are missing, those that came back are valid or not (MEET-75). */
@Embeddable
public record Ballots(int issued, int returned, int invalid) {
    public static final Ballots NONE = new Ballots(0, 0, 0);

    public int missing() {
        return issued - returned;
    }

    public int valid() {
        return returned - invalid;
    }
}
