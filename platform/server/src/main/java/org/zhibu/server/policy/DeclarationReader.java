package org.zhibu.server.policy;

import static org.zhibu.server.policy.PolicyPackReader.refuse;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.policy.PolicyType;

/** Reads one entry of the section {@code keys}. */
final class DeclarationReader {
    private static final Set<String> PARTS = Set.of("type", "rule", "min", "max", "choices", "unit", "source");
    private static final int MOST_TIMES = 31;
    private static final Set<String> UNITS =
            Set.of("PERSONS", "TIMES", "UNITS", "ITEMS", "WEEKS", "TRIES", "HOURS", "POINTS");

    private DeclarationReader() {}

    static PolicyDeclaration read(String key, Map<String, @Nullable Object> parts) {
        for (String part : parts.keySet()) {
            if (!PARTS.contains(part)) {
                throw refuse(key, "says " + part + ", which nobody understands");
            }
        }
        PolicyType type = one(key, "type", parts, PolicyType.values());
        PolicyRule rule = one(key, "rule", parts, PolicyRule.values());
        List<String> choices = parts.get("choices") instanceof List<?> words
                ? words.stream().map(String::valueOf).toList()
                : List.of();
        boolean wordy = type == PolicyType.WORD || type == PolicyType.WORDS;
        if (wordy == choices.isEmpty()) {
            throw refuse(key, "needs choices if it is made of words, and none otherwise");
        }
        boolean number = !wordy && type != PolicyType.FLAG && type != PolicyType.CADENCE && type != PolicyType.SHARE;
        BigDecimal min = bound(key, "min", parts, number, BigDecimal.ONE);
        BigDecimal max = bound(key, "max", parts, number, BigDecimal.valueOf(MOST_TIMES));
        if (min.compareTo(max) > 0) {
            throw refuse(key, "has bounds that leave nothing");
        }
        String unit = String.valueOf(parts.getOrDefault("unit", ""));
        if (!unit.isEmpty() && (type != PolicyType.NUMBER || !UNITS.contains(unit))) {
            throw refuse(key, "counts in an unknown unit");
        }
        return new PolicyDeclaration(
                key, type, rule, min, max, choices, unit, String.valueOf(parts.getOrDefault("source", "")));
    }

    private static <E extends Enum<E>> E one(
            String key, String part, Map<String, @Nullable Object> parts, E[] allowed) {
        String word = String.valueOf(parts.get(part)).toUpperCase(Locale.ROOT);
        return Arrays.stream(allowed)
                .filter(v -> v.name().equals(word))
                .findFirst()
                .orElseThrow(() -> refuse(
                        key,
                        "needs a " + part + ", one of "
                                + Arrays.stream(allowed).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static BigDecimal bound(
            String key, String part, Map<String, @Nullable Object> parts, boolean required, BigDecimal otherwise) {
        Object value = parts.get(part);
        if (value instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        if (value != null || required) {
            throw refuse(key, "needs a number as " + part);
        }
        return otherwise;
    }
}
