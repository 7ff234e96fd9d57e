package org.zhibu.server.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.zhibu.api.policy.Cadence;
import org.zhibu.api.policy.Share;

/**
 * Which of two values binds more (POL-01). Numbers by size, yes above no, words by their place in the list of those allowed, lists
 * by what they hold, cadences by how often a year, shares by how many they ask for; upwards at a floor, downwards at a ceiling. Having no value is loosest.
 */
final class Strictness {
    private static final int WEEKS_A_YEAR = 52;

    private final boolean up;
    private final List<String> choices;

    /** @param choices words that are allowed, the loosest first */
    Strictness(PolicyRule rule, List<String> choices) {
        this.up = rule != PolicyRule.CEILING;
        this.choices = choices;
    }

    /** Whether the value allows what the bound does not. */
    boolean looser(PolicyValue value, PolicyValue bound) {
        if (bound instanceof PolicyValue.None) {
            return false;
        }
        if (value instanceof PolicyValue.None) {
            return true;
        }
        if (value instanceof PolicyValue.Items mine && bound instanceof PolicyValue.Items least) {
            return up
                    ? !mine.values().containsAll(least.values())
                    : !least.values().containsAll(mine.values());
        }
        int order = size(value).compareTo(size(bound));
        return up ? order < 0 : order > 0;
    }

    /** The loosest value that is looser than neither. */
    PolicyValue both(PolicyValue upper, PolicyValue lower) {
        if (upper instanceof PolicyValue.Items a && lower instanceof PolicyValue.Items b) {
            List<String> words = new ArrayList<>(a.values());
            if (up) {
                b.values().stream().filter(w -> !words.contains(w)).forEach(words::add);
            } else {
                words.retainAll(b.values());
            }
            return new PolicyValue.Items(words);
        }
        return looser(upper, lower) ? lower : upper;
    }

    private BigDecimal size(PolicyValue value) {
        return switch (value) {
            case PolicyValue.Number number -> number.value();
            case PolicyValue.Flag flag -> flag.value() ? BigDecimal.ONE : BigDecimal.ZERO;
            case PolicyValue.Word word -> BigDecimal.valueOf(choices.indexOf(word.value()));
            case PolicyValue.Rhythm rhythm -> BigDecimal.valueOf(timesAYear(rhythm.cadence()));
            case PolicyValue.Items items -> BigDecimal.valueOf(items.values().size());
            case PolicyValue.Portion portion -> size(portion.share());
            case PolicyValue.None none -> BigDecimal.ZERO;
        };
    }

    /** Fractions differ by more than a hundredth of a hundredth, so a millionth tells "more than" from "at least". */
    private static BigDecimal size(Share share) {
        BigDecimal fraction = BigDecimal.valueOf(share.numerator())
                .divide(BigDecimal.valueOf(share.denominator()), 8, RoundingMode.HALF_UP);
        return share.more() ? fraction.add(BigDecimal.ONE.movePointLeft(6)) : fraction;
    }

    private static long timesAYear(Cadence cadence) {
        long periods = switch (cadence.per()) {
            case WEEK -> WEEKS_A_YEAR;
            case MONTH -> 12;
            case QUARTER -> 4;
            case SEMESTER, HALF_YEAR -> 2;
            case YEAR -> 1;
        };
        return periods * cadence.min();
    }
}
