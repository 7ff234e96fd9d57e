package org.zhibu.api.policy;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The name of a policy value together with its type, as a constant of the code that asks for it. All constants of an owner stand in
 * one class; the portal compares them with the packs when it starts, so that a key which is misspelt or of another type never
 * reaches a user.
 *
 * @param <T> what {@link Policies.Values#get} answers
 */
public final class PolicyKey<T> {
    private final String name;
    private final PolicyType type;

    private PolicyKey(String name, PolicyType type) {
        if (!name.matches("[a-z]+(\\.[a-zA-Z0-9]+)+")) {
            throw new IllegalArgumentException("A policy key reads <owner>.<path>: " + name);
        }
        this.name = name;
        this.type = type;
    }

    /** A whole number. @param name {@code <owner>.<path>}; the owner is a module's id or a part of the platform */
    public static PolicyKey<Integer> number(String name) {
        return new PolicyKey<>(name, PolicyType.NUMBER);
    }

    /** A number of days. */
    public static PolicyKey<Integer> days(String name) {
        return new PolicyKey<>(name, PolicyType.DAYS);
    }

    /** A number of months. */
    public static PolicyKey<Integer> months(String name) {
        return new PolicyKey<>(name, PolicyType.MONTHS);
    }

    /** A number of years. */
    public static PolicyKey<Integer> years(String name) {
        return new PolicyKey<>(name, PolicyType.YEARS);
    }

    /** A whole number of hundredths. */
    public static PolicyKey<Integer> percent(String name) {
        return new PolicyKey<>(name, PolicyType.PERCENT);
    }

    /** A number with a fraction. */
    public static PolicyKey<BigDecimal> decimal(String name) {
        return new PolicyKey<>(name, PolicyType.DECIMAL);
    }

    /** Yes or no. */
    public static PolicyKey<Boolean> flag(String name) {
        return new PolicyKey<>(name, PolicyType.FLAG);
    }

    /** One of the words that the pack allows. */
    public static PolicyKey<String> word(String name) {
        return new PolicyKey<>(name, PolicyType.WORD);
    }

    /** Several of the words that the pack allows. */
    public static PolicyKey<List<String>> words(String name) {
        return new PolicyKey<>(name, PolicyType.WORDS);
    }

    /** A cadence {@code {per, min}}. */
    public static PolicyKey<Cadence> cadence(String name) {
        return new PolicyKey<>(name, PolicyType.CADENCE);
    }

    /** A share, {@code ge 2/3} or {@code gt 1/2}. */
    public static PolicyKey<Share> share(String name) {
        return new PolicyKey<>(name, PolicyType.SHARE);
    }

    /** The constants that a class holds, for {@code PortalModule.policyKeys()}. */
    public static List<PolicyKey<?>> constantsOf(Class<?> holder) {
        List<PolicyKey<?>> keys = new ArrayList<>();
        for (Field field : holder.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == PolicyKey.class) {
                try {
                    field.setAccessible(true);
                    keys.add((PolicyKey<?>) field.get(null));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return List.copyOf(keys);
    }

    /** As the policy pack writes it. */
    public String name() {
        return name;
    }

    /** What its values look like. */
    public PolicyType type() {
        return type;
    }

    @Override
    public String toString() {
        return name;
    }
}
