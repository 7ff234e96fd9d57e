package org.zhibu.api.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a rule check. What the user reads is the translated message together with the rule's id (POL-04).
 *
 * @param rule id in the catalogue of rules, for example {@code MEET-80}; empty for plain input errors
 * @param messageKey key in the bundle of the module or the platform
 * @param arguments values for the message's placeholders
 * @param field name of the form field the finding belongs to, or null
 */
public record Finding(
        String rule,
        Severity severity,
        String messageKey,
        List<Object> arguments,
        @Nullable String field) {
    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** A finding that refuses. */
    public static Finding block(String rule, String messageKey, Object... arguments) {
        return new Finding(rule, Severity.BLOCK, messageKey, List.of(arguments), null);
    }

    /** A finding that asks for a reason. */
    public static Finding warn(String rule, String messageKey, Object... arguments) {
        return new Finding(rule, Severity.WARN, messageKey, List.of(arguments), null);
    }

    /** The same finding, shown at the named form field. */
    public Finding at(String fieldName) {
        return new Finding(rule, severity, messageKey, arguments, fieldName);
    }
}
