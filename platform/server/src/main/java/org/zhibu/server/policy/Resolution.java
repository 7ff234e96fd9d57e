package org.zhibu.server.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibu.server.policy.Resolved.Origin;

/**
 * POL-01: the regulation in force, then each committee down the tree, then what is set for the organisation itself, then the default
 * of its kind. At a floor or a ceiling all of them bind together, so that neither a later tightening above nor a move in the tree
 * ever leaves anyone below looser; where all are free, the nearest decides.
 */
final class Resolution {
    private Resolution() {}

    /**
     * @param standard the default of the kind
     * @param settings of the organisation's path, from the top down
     */
    static Resolved of(
            PolicyDeclaration declaration,
            Standard standard,
            Optional<Regulations.Said> regulation,
            List<PolicySetting> settings) {
        List<PolicySetting> ineffective = new ArrayList<>();
        if (standard.excluded()) {
            return new Resolved(declaration, new PolicyValue.None(), Origin.EXCLUDED, null, regulation, settings);
        }
        PolicySetting decisive = null;
        PolicyValue value = new PolicyValue.None();
        if (declaration.rule() == PolicyRule.FIXED) {
            ineffective.addAll(settings);
        } else {
            for (PolicySetting setting : settings) {
                if (decisive == null || declaration.rule() == PolicyRule.FREE) {
                    value = setting.value();
                    decisive = setting;
                } else if (declaration.strictness().looser(value, setting.value())) {
                    value = declaration.strictness().both(value, setting.value());
                    decisive = setting;
                } else if (declaration.strictness().looser(setting.value(), value)) {
                    ineffective.add(setting);
                }
            }
        }
        if (decisive == null) {
            value = standard.value();
        }
        return bound(declaration, value, decisive, standard, regulation, ineffective);
    }

    private static Resolved bound(
            PolicyDeclaration declaration,
            PolicyValue value,
            @Nullable PolicySetting decisive,
            Standard standard,
            Optional<Regulations.Said> regulation,
            List<PolicySetting> ineffective) {
        Origin origin = decisive != null ? Origin.SETTING : standard.ofKind() ? Origin.KIND : Origin.DEFAULT;
        if (regulation.isEmpty()) {
            return new Resolved(declaration, value, origin, decisive, regulation, ineffective);
        }
        PolicyValue said = regulation.get().clause().value();
        boolean fixed = declaration.rule() == PolicyRule.FIXED;
        if (fixed || value.equals(said) && decisive == null) {
            return new Resolved(declaration, said, Origin.REGULATION, null, regulation, ineffective);
        }
        if (declaration.strictness().looser(value, said)) {
            if (decisive != null) {
                ineffective.add(decisive);
            }
            return new Resolved(
                    declaration,
                    declaration.strictness().both(said, value),
                    Origin.REGULATION,
                    null,
                    regulation,
                    ineffective);
        }
        return new Resolved(declaration, value, origin, decisive, regulation, ineffective);
    }

    /** The default of a kind of organisation on a day. @param ofKind whether the kind has one of its own */
    record Standard(PolicyValue value, boolean ofKind, boolean excluded) {}
}
