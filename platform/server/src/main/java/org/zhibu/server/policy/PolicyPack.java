package org.zhibu.server.policy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.zhibu.api.organization.OrganizationKind;

/**
 * The keys of one owner with their defaults, and what kinds of organisations do differently.
 *
 * @param keys by full key; each has a default
 * @param defaults by full key
 * @param overrides by kind, then by full key; each key also has a default
 */
record PolicyPack(
        Map<String, PolicyDeclaration> keys,
        Map<String, DatedValue> defaults,
        Map<OrganizationKind, Map<String, DatedValue>> overrides) {
    PolicyPack {
        defaults = Map.copyOf(defaults);
        overrides = Map.copyOf(overrides);
    }

    boolean knows(String key) {
        return defaults.containsKey(key);
    }

    /** The value in force; before an override begins, the default counts. */
    Optional<PolicyValue> value(OrganizationKind kind, String key, LocalDate day) {
        return override(kind, key, day)
                .or(() -> Optional.ofNullable(defaults.get(key)).flatMap(v -> v.at(day)));
    }

    /** The default of a kind. A pack that gives a kind no value says that the kind has nothing to do with the matter. */
    Resolution.Standard standard(OrganizationKind kind, String key, LocalDate day) {
        Optional<PolicyValue> own = override(kind, key, day);
        return new Resolution.Standard(
                value(kind, key, day).orElseGet(PolicyValue.None::new),
                own.isPresent(),
                own.filter(PolicyValue.None.class::isInstance).isPresent());
    }

    private Optional<PolicyValue> override(OrganizationKind kind, String key, LocalDate day) {
        return Optional.ofNullable(overrides.getOrDefault(kind, Map.of()).get(key))
                .flatMap(v -> v.at(day));
    }
}
