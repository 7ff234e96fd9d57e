package org.zhibu.server.policy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.zhibu.api.organization.OrganizationKind;

/**
 * The values of one owner: defaults, and what kinds of organisations do differently.
 *
 * @param defaults by full key
 * @param overrides by kind, then by full key; each key also has a default
 */
record PolicyPack(Map<String, DatedValue> defaults, Map<OrganizationKind, Map<String, DatedValue>> overrides) {
    PolicyPack {
        defaults = Map.copyOf(defaults);
        overrides = Map.copyOf(overrides);
    }

    boolean knows(String key) {
        return defaults.containsKey(key);
    }

    /** The value in force; before an override begins, the default counts. */
    Optional<PolicyValue> value(OrganizationKind kind, String key, LocalDate day) {
        return Optional.ofNullable(overrides.getOrDefault(kind, Map.of()).get(key))
                .flatMap(v -> v.at(day))
                .or(() -> Optional.ofNullable(defaults.get(key)).flatMap(v -> v.at(day)));
    }
}
