package org.zhibu.meetings.onecase;

import java.time.LocalDate;

/**
 * A step that was taken.
 *
 * @param byDelegates whether the villagers decided by delegates of their households
 * @param expected who is entitled: members, villagers of 18 and above, or delegates
 * @param note for example the number of the township's letter
 */
public record StepRecord(
        ProjectStep step,
        LocalDate doneOn,
        boolean byDelegates,
        int expected,
        int present,
        int approved,
        String note) {}
