package org.zhibu.server.policy;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.zhibu.api.organization.OrganizationKind;

/**
 * Reads a pack: {@code defaults}, and {@code overrides} by kind of organisation whose dotted keys merge into the defaults. Whatever
 * is not understood is refused, so that a misspelt key never silently leaves a rule at its default.
 */
final class PolicyPackReader {
    private static final Set<String> SECTIONS = Set.of("pack", "defaults", "overrides");

    private final String owner;

    /** @param owner what every key starts with: {@code org}, or a module's id */
    PolicyPackReader(String owner) {
        this.owner = owner;
    }

    PolicyPack read(InputStream yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return read(PolicyNode.map("the file", new Yaml(new SafeConstructor(options)).load(yaml)));
    }

    private PolicyPack read(Map<String, @Nullable Object> root) {
        for (String section : root.keySet()) {
            if (!SECTIONS.contains(section)) {
                throw refuse(section, "only " + SECTIONS + " may stand at the top");
            }
        }
        LocalDate begin = begin(root.get("pack"));
        Map<String, DatedValue> defaults = flatten(begin, "defaults", root.get("defaults"));
        Map<OrganizationKind, Map<String, DatedValue>> overrides = new EnumMap<>(OrganizationKind.class);
        PolicyNode.map("overrides", root.getOrDefault("overrides", Map.of())).forEach((name, section) -> {
            Map<String, DatedValue> values = flatten(begin, name, section);
            values.forEach((key, value) -> checkOverride(name, key, value, defaults.get(key)));
            PolicyKinds.named(name)
                    .forEach(kind -> overrides
                            .computeIfAbsent(kind, k -> new LinkedHashMap<>())
                            .putAll(values));
        });
        return new PolicyPack(defaults, overrides);
    }

    private void checkOverride(String name, String key, DatedValue value, @Nullable DatedValue standard) {
        if (standard == null) {
            throw refuse(name + ": " + key, "has no default");
        }
        if (!standard.takes(value)) {
            throw refuse(name + ": " + key, "is of another type than its default");
        }
    }

    private Map<String, DatedValue> flatten(LocalDate begin, String section, @Nullable Object tree) {
        Map<String, DatedValue> values = new LinkedHashMap<>();
        new PolicyNode(begin, values).read("", PolicyNode.map(section, tree == null ? Map.of() : tree));
        for (String key : values.keySet()) {
            if (!key.startsWith(owner + ".")) {
                throw refuse(key, "must start with " + owner + ".");
            }
        }
        return values;
    }

    private static LocalDate begin(@Nullable Object pack) {
        Object from = pack == null ? null : PolicyNode.map("pack", pack).get("validFrom");
        return from == null ? LocalDate.MIN : PolicyNode.date("pack.validFrom", from);
    }

    static IllegalArgumentException refuse(String where, String why) {
        return new IllegalArgumentException("Policy " + where + " " + why);
    }
}
