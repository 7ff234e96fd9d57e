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
 * Reads a pack: {@code keys} with what may be set, {@code defaults}, and {@code overrides} by kind of organisation whose dotted keys
 * merge into the defaults. Whatever is not understood is refused, so that a misspelt key never silently leaves a rule at its default.
 */
final class PolicyPackReader {
    private static final Set<String> SECTIONS = Set.of("pack", "keys", "defaults", "overrides");

    private final String owner;

    /** @param owner what every key starts with: a part of the platform, or a module's id */
    PolicyPackReader(String owner) {
        this.owner = owner;
    }

    PolicyPack read(InputStream yaml) {
        return read(load(yaml));
    }

    /** The tree of a YAML file; a key that stands there twice is refused. */
    static Map<String, @Nullable Object> load(InputStream yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return PolicyNode.map("the file", new Yaml(new SafeConstructor(options)).load(yaml));
    }

    private PolicyPack read(Map<String, @Nullable Object> root) {
        for (String section : root.keySet()) {
            if (!SECTIONS.contains(section)) {
                throw refuse(section, "only " + SECTIONS + " may stand at the top");
            }
        }
        Map<String, PolicyDeclaration> keys = keys(root.get("keys"));
        LocalDate begin = begin(root.get("pack"));
        Map<String, DatedValue> defaults = flatten(begin, "defaults", root.get("defaults"));
        check("defaults", defaults, keys);
        keys.keySet().stream().filter(k -> !defaults.containsKey(k)).findFirst().ifPresent(key -> {
            throw refuse(key, "has no default");
        });
        Map<OrganizationKind, Map<String, DatedValue>> overrides = new EnumMap<>(OrganizationKind.class);
        PolicyNode.map("overrides", root.getOrDefault("overrides", Map.of())).forEach((name, section) -> {
            Map<String, DatedValue> values = flatten(begin, name, section);
            check(name, values, keys);
            PolicyKinds.named(name)
                    .forEach(kind -> overrides
                            .computeIfAbsent(kind, k -> new LinkedHashMap<>())
                            .putAll(values));
        });
        return new PolicyPack(keys, defaults, overrides);
    }

    private Map<String, PolicyDeclaration> keys(@Nullable Object section) {
        Map<String, PolicyDeclaration> keys = new LinkedHashMap<>();
        PolicyNode.map("keys", section == null ? Map.of() : section).forEach((key, node) -> {
            if (!key.startsWith(owner + ".")) {
                throw refuse(key, "must start with " + owner + ".");
            }
            keys.put(key, DeclarationReader.read(key, PolicyNode.map(key, node)));
        });
        return keys;
    }

    private static void check(
            String section, Map<String, DatedValue> values, Map<String, PolicyDeclaration> declarations) {
        values.forEach((key, dated) -> {
            PolicyDeclaration declaration = declarations.get(key);
            if (declaration == null) {
                throw refuse(section + ": " + key, "is not declared");
            }
            for (PolicyValue value : dated.all()) {
                checkValue(section, declaration, value);
            }
        });
    }

    static void checkValue(String section, PolicyDeclaration declaration, PolicyValue value) {
        if (!(value instanceof PolicyValue.None)) {
            declaration.problem(value).ifPresent(problem -> {
                throw refuse(section + ": " + declaration.key(), "has a value of another type or out of bounds");
            });
        }
    }

    private Map<String, DatedValue> flatten(LocalDate begin, String section, @Nullable Object tree) {
        Map<String, DatedValue> values = new LinkedHashMap<>();
        new PolicyNode(begin, values).read("", PolicyNode.map(section, tree == null ? Map.of() : tree));
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
