package org.zhibu.server.indicator;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.indicator.LightState;

/**
 * One light with the counts behind it.
 *
 * @param held how often in the period so far
 * @param due how often in the whole period
 * @param until last day of the period; null when nothing is known
 */
public record Light(
        LightState state, int held, int due, @Nullable LocalDate until) {
    /** MEET-23. @param day today, or the day after a month that has passed */
    static LightState state(
            int held, int due, @Nullable LocalDate amberFrom, @Nullable LocalDate until, LocalDate day) {
        return LightState.of(held, due, amberFrom, until, day);
    }

    /**
     * What the database calls the state. The weights of all lights of a branch add up to how badly it stands: one overdue outweighs
     * everything that is only due soon.
     */
    static int weight(LightState state) {
        return switch (state) {
            case NOT_APPLICABLE -> 0;
            case SATISFIED -> 1;
            case ON_TRACK -> 2;
            case NOT_ENABLED -> 3;
            case DUE_SOON -> 100;
            case OVERDUE -> 10_000;
        };
    }

    static LightState ofWeight(int weight) {
        return Arrays.stream(LightState.values())
                .filter(s -> weight(s) == weight)
                .findFirst()
                .orElseThrow();
    }
}
