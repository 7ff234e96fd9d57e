package org.zhibu.server.policy;

import java.math.BigDecimal;
import java.util.List;
import org.zhibu.api.policy.Cadence;
import org.zhibu.api.policy.PolicyType;
import org.zhibu.api.policy.Share;

/** One value of a policy key. */
public sealed interface PolicyValue {
    /** A whole or decimal number. */
    record Number(BigDecimal value) implements PolicyValue {
        /** Two numbers are equal when they are the same amount, however many zeros were written. */
        public Number {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }
    }

    /** How often something has to happen. */
    record Rhythm(Cadence cadence) implements PolicyValue {}

    /** What part of a whole has to be reached. */
    record Portion(Share share) implements PolicyValue {}

    /** One of the words that the key allows. */
    record Word(String value) implements PolicyValue {}

    /** Yes or no. */
    record Flag(boolean value) implements PolicyValue {}

    /** Several of the words that the key allows; whoever sets it replaces the whole list. */
    record Items(List<String> values) implements PolicyValue {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** The key is known and has no value: the matter does not apply, or nobody has set it. */
    record None() implements PolicyValue {}

    /** What code that asks for a key of the type gets. The type is that of the key's declaration, by which the value was checked. */
    static Object answer(PolicyType type, PolicyValue value) {
        return switch (value) {
            case Number number ->
                type == PolicyType.DECIMAL ? number.value() : number.value().intValueExact();
            case Rhythm rhythm -> rhythm.cadence();
            case Portion portion -> portion.share();
            case Word word -> word.value();
            case Flag flag -> flag.value();
            case Items items -> items.values();
            case None none -> throw new IllegalArgumentException("nothing is no answer");
        };
    }
}
