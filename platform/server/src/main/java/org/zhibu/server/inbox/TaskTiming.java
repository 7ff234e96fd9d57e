package org.zhibu.server.inbox;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days of a task (TIM-01…15): brought to mind so many days before it is due, late on the day after, told to the next stage so
 * many days after that, and so on, until the body above is told.
 *
 * @param stages number of stages in the organisation, at least 1
 */
record TaskTiming(LocalDate due, int remindDays, int escalateDays, int stages, boolean committee) {
    LocalDate remindOn() {
        return due.minusDays(remindDays);
    }

    LocalDate lateOn() {
        return due.plusDays(1);
    }

    /** The day on which a stage is told; the first, 0, is told from the beginning. */
    LocalDate stageOn(int stage) {
        return due.plusDays((long) escalateDays * stage);
    }

    Optional<LocalDate> committeeOn() {
        return committee ? Optional.of(stageOn(stages)) : Optional.empty();
    }

    /** Stages told by the end of the day. */
    int toldOn(LocalDate day) {
        int told = 1;
        while (told < stages && !stageOn(told).isAfter(day)) {
            told++;
        }
        return told;
    }

    /** The next day after this one on which something happens. */
    Optional<LocalDate> next(LocalDate day) {
        LocalDate found = null;
        for (int stage = -2; stage <= stages; stage++) {
            LocalDate candidate = stage == -2 ? remindOn() : stage == -1 ? lateOn() : stageOn(stage);
            boolean counts = stage < 0 || (stage > 0 && (stage < stages || committee));
            if (counts && candidate.isAfter(day) && (found == null || candidate.isBefore(found))) {
                found = candidate;
            }
        }
        return Optional.ofNullable(found);
    }
}
