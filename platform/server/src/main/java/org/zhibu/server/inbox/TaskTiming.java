package org.zhibu.server.inbox;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The days of a task (TIM-01…15): brought to mind so many days before it is due, once or several times, late on the day after, told to the next stage so
 * many days after that, and so on, until the body above is told.
 *
 * @param stages number of stages in the organisation, at least 1
 */
record TaskTiming(LocalDate due, List<Integer> remindDays, int escalateDays, int stages, boolean committee) {
    TaskTiming {
        remindDays = List.copyOf(remindDays);
    }

    /** The days on which it is brought to mind, in the order of their counting. */
    List<LocalDate> remindOn() {
        return remindDays.stream().map(due::minusDays).toList();
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
        Stream<LocalDate> told =
                IntStream.rangeClosed(1, committee ? stages : stages - 1).mapToObj(this::stageOn);
        return Stream.of(remindOn().stream(), Stream.of(lateOn()), told)
                .flatMap(Function.identity())
                .filter(candidate -> candidate.isAfter(day))
                .min(Comparator.naturalOrder());
    }
}
