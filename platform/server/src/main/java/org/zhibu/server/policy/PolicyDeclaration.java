package org.zhibu.server.policy;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.zhibu.api.policy.PolicyType;
import org.zhibu.api.rule.Finding;

/**
 * What a pack says of a key.
 *
 * @param min smallest number, or times of a cadence, that makes sense
 * @param max largest
 * @param choices words that are allowed, the loosest first
 * @param unit what a {@code NUMBER} counts, or empty
 * @param source id in the catalogue of rules
 */
public record PolicyDeclaration(
        String key,
        PolicyType type,
        PolicyRule rule,
        BigDecimal min,
        BigDecimal max,
        List<String> choices,
        String unit,
        String source) {
    public PolicyDeclaration {
        choices = List.copyOf(choices);
    }

    /** The part before the first dot: a module's id or a part of the platform. */
    public String owner() {
        return key.substring(0, key.indexOf('.'));
    }

    /** Message key of the title, in the owner's bundle. */
    public String titleKey() {
        return owner() + ".policy." + key.substring(owner().length() + 1);
    }

    /** Message key of a word that is allowed. */
    public String choiceKey(String word) {
        return owner() + ".policyWord." + word;
    }

    /** Which of two values binds more. */
    Strictness strictness() {
        return new Strictness(rule, choices);
    }

    /** Why the value cannot be one of this key; empty when it can. */
    Optional<Finding> problem(PolicyValue value) {
        boolean right = switch (type) {
            case NUMBER, DAYS, MONTHS, YEARS, PERCENT, DECIMAL -> value instanceof PolicyValue.Number;
            case FLAG -> value instanceof PolicyValue.Flag;
            case WORD -> value instanceof PolicyValue.Word;
            case WORDS -> value instanceof PolicyValue.Items;
            case CADENCE -> value instanceof PolicyValue.Rhythm;
            case SHARE -> value instanceof PolicyValue.Portion;
        };
        if (!right) {
            return Optional.of(Finding.block("", "policies.refused.type"));
        }
        return switch (value) {
            case PolicyValue.Number number -> outOfRange(number.value());
            case PolicyValue.Rhythm rhythm ->
                outOfRange(BigDecimal.valueOf(rhythm.cadence().min()));
            case PolicyValue.Word word -> unless(choices.contains(word.value()));
            case PolicyValue.Items items ->
                unless(choices.containsAll(items.values())
                        && new HashSet<>(items.values()).size()
                                == items.values().size());
            case PolicyValue.Portion portion -> Optional.empty();
            case PolicyValue.Flag flag -> Optional.empty();
            case PolicyValue.None none -> Optional.empty();
        };
    }

    private Optional<Finding> outOfRange(BigDecimal number) {
        if (type != PolicyType.DECIMAL && number.stripTrailingZeros().scale() > 0) {
            return Optional.of(Finding.block("", "policies.refused.type"));
        }
        return number.compareTo(min) < 0 || number.compareTo(max) > 0
                ? Optional.of(Finding.block("", "input.outOfRange", min.toPlainString(), max.toPlainString()))
                : Optional.empty();
    }

    private static Optional<Finding> unless(boolean good) {
        return good ? Optional.empty() : Optional.of(Finding.block("", "policies.refused.word"));
    }
}
