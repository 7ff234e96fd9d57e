package org.zhibu.development.path;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhibu.api.rule.Finding;

/** Collects what the rules say of one act. */
final class Findings {
    private final List<Finding> found = new ArrayList<>();

    /** Refuses unless the condition holds. */
    Findings need(boolean good, String rule, String key, Object... arguments) {
        if (!good) {
            found.add(Finding.block(rule, "development.rule." + key, arguments));
        }
        return this;
    }

    /** Refuses at a field unless the condition holds. */
    Findings needAt(boolean good, String field, String rule, String key, Object... arguments) {
        if (!good) {
            found.add(Finding.block(rule, "development.rule." + key, arguments).at(field));
        }
        return this;
    }

    /** Warns unless the condition holds. */
    Findings prefer(boolean good, String rule, String key, Object... arguments) {
        if (!good) {
            found.add(Finding.warn(rule, "development.rule." + key, arguments));
        }
        return this;
    }

    /** Warns at a field unless the condition holds: not before the field is filled. */
    Findings preferAt(boolean good, String field, String rule, String key, Object... arguments) {
        if (!good) {
            found.add(Finding.warn(rule, "development.rule." + key, arguments).at(field));
        }
        return this;
    }

    /** Refuses before the first good day. */
    Findings notBefore(LocalDate day, LocalDate first, String rule, String key, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(first.toString()));
        all.addAll(List.of(arguments));
        return needAt(!day.isBefore(first), "day", rule, key, all.toArray());
    }

    List<Finding> list() {
        return List.copyOf(found);
    }
}
