package org.zhibu.server.policy;

import java.math.BigDecimal;
import java.util.List;
import org.zhibu.api.policy.Cadence;

/** One value of a policy key, with the type that a pack gave it. */
sealed interface PolicyValue {
    /** A whole or decimal number. */
    record Number(BigDecimal value) implements PolicyValue {}

    /** How often something has to happen. */
    record Rhythm(Cadence cadence) implements PolicyValue {}

    /** A word or an expression such as {@code ge 1/2}. */
    record Word(String value) implements PolicyValue {}

    /** Yes or no. */
    record Flag(boolean value) implements PolicyValue {}

    /** A list; an override replaces it as a whole. */
    record Items(List<Object> values) implements PolicyValue {}

    /** The key is known and has no value: the matter does not apply. */
    record None() implements PolicyValue {}

    /** Whether a value may stand in for this one. */
    default boolean takes(PolicyValue other) {
        return this instanceof None || other instanceof None || getClass() == other.getClass();
    }
}
