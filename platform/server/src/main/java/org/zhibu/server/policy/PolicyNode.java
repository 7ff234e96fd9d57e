package org.zhibu.server.policy;

import static org.zhibu.server.policy.PolicyPackReader.refuse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.policy.Cadence;
import org.zhibu.api.policy.Period;
import org.zhibu.api.policy.Share;

/**
 * Lays a tree of values out flat. A map with {@code per} is a cadence (what else it holds becomes keys below it); a list whose
 * entries have {@code validFrom} and {@code value} is one value that changed over time.
 */
final class PolicyNode {
    private final LocalDate begin;
    private final Map<String, DatedValue> values;

    PolicyNode(LocalDate begin, Map<String, DatedValue> values) {
        this.begin = begin;
        this.values = values;
    }

    void read(String prefix, Map<String, @Nullable Object> tree) {
        tree.forEach((name, node) -> readNode(prefix.isEmpty() ? name : prefix + "." + name, node));
    }

    private void readNode(String key, @Nullable Object node) {
        if (node instanceof Map<?, ?> tree && tree.containsKey("per")) {
            Map<String, @Nullable Object> rest = new LinkedHashMap<>(map(key, node));
            put(key, new DatedValue().with(begin, value(key, node)));
            rest.remove("per");
            rest.remove("min");
            read(key, rest);
        } else if (node instanceof Map<?, ?>) {
            read(key, map(key, node));
        } else if (node instanceof List<?> list && isDated(list)) {
            DatedValue dated = new DatedValue();
            for (Object entry : list) {
                Map<String, @Nullable Object> parts = map(key, entry);
                Object from = parts.get("validFrom");
                dated.with(from == null ? begin : date(key, from), value(key, parts.get("value")));
            }
            put(key, dated);
        } else {
            put(key, new DatedValue().with(begin, value(key, node)));
        }
    }

    private void put(String key, DatedValue value) {
        if (values.put(key, value) != null) {
            throw refuse(key, "stands there twice");
        }
    }

    private static boolean isDated(List<?> list) {
        return !list.isEmpty() && list.stream().allMatch(e -> e instanceof Map<?, ?> m && m.containsKey("value"));
    }

    static PolicyValue value(String key, @Nullable Object node) {
        return switch (node) {
            case null -> new PolicyValue.None();
            case Boolean flag -> new PolicyValue.Flag(flag);
            case Number number -> new PolicyValue.Number(new BigDecimal(number.toString()));
            case String share when Share.isWritten(share) -> new PolicyValue.Portion(share(key, share));
            case String word -> new PolicyValue.Word(word);
            case List<?> items ->
                new PolicyValue.Items(items.stream().map(String::valueOf).toList());
            case Map<?, ?> cadence -> new PolicyValue.Rhythm(cadence(key, map(key, cadence)));
            default -> throw refuse(key, "has a value of an unknown type");
        };
    }

    private static Cadence cadence(String key, Map<String, @Nullable Object> parts) {
        if (!(parts.get("per") instanceof String per) || !(parts.get("min") instanceof Integer min) || min < 0) {
            throw refuse(key, "needs {per, min}");
        }
        try {
            return new Cadence(Period.valueOf(per), min);
        } catch (IllegalArgumentException unknown) {
            throw refuse(key, "has an unknown period " + per);
        }
    }

    private static Share share(String key, String text) {
        try {
            return Share.parse(text);
        } catch (IllegalArgumentException impossible) {
            throw refuse(key, "has the share " + text + ", which nothing could be");
        }
    }

    static Map<String, @Nullable Object> map(String where, @Nullable Object node) {
        if (!(node instanceof Map<?, ?> tree)) {
            throw refuse(where, "must be a map");
        }
        Map<String, @Nullable Object> typed = new LinkedHashMap<>();
        tree.forEach((name, value) -> typed.put(String.valueOf(name), value));
        return typed;
    }

    static LocalDate date(String where, Object node) {
        if (node instanceof Date date) {
            return LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC);
        }
        throw refuse(where, "needs a date yyyy-mm-dd");
    }
}
