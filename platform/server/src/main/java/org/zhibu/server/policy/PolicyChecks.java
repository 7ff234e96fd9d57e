package org.zhibu.server.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.rule.Finding;

/** What refuses a change of policy, before it is made and again when it is made. */
@Component
class PolicyChecks {
    /** What binds at a floor or a ceiling, and who says so in the user's words. */
    record Bound(PolicyValue value, String by) {}

    private final PolicyPacks packs;
    private final PolicyWords words;
    private final Clock clock;

    PolicyChecks(PolicyPacks packs, PolicyWords words, Clock clock) {
        this.packs = packs;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param setter the committee, as it stands on the first day
     * @param target for whom it sets
     */
    List<Finding> of(PolicyChange change, Situation setter, Situation target) {
        PolicyDeclaration declaration = packs.declaration(change.key());
        if (!isCommittee(setter.level())) {
            return List.of(Finding.block("POL-07", "policies.refused.branch"));
        }
        if (declaration.rule() == PolicyRule.FIXED) {
            return List.of(Finding.block("POL-08", "policies.refused.fixed", words.title(declaration)));
        }
        if (change.validFrom().isBefore(LocalDate.now(clock))) {
            return List.of(Finding.block("POL-02", "policies.refused.past").at("validFrom"));
        }
        if (change.value() instanceof PolicyValue.None) {
            return List.of();
        }
        if (target.resolve(packs, change.key()).origin() == Resolved.Origin.EXCLUDED
                && !target.organization().equals(setter.organization())) {
            return List.of(Finding.block("POL-01", "policies.refused.excluded", words.title(declaration)));
        }
        return problem(declaration, change.value(), bound(declaration, setter, target)).stream()
                .map(f -> f.at("value"))
                .toList();
    }

    /** Whether the value is one of the key, and not looser than what binds. */
    Optional<Finding> problem(PolicyDeclaration declaration, PolicyValue value, Optional<Bound> bound) {
        return declaration
                .problem(value)
                .or(() -> bound.filter(b -> declaration.strictness().looser(value, b.value()))
                        .map(b -> Finding.block(
                                declaration.source().isEmpty() ? "POL-01" : declaration.source(),
                                "policies.refused.looser",
                                words.title(declaration),
                                b.by(),
                                words.value(declaration, b.value()))));
    }

    /** What regulations and the committees above have said, and the setter itself for a wider circle than the target. */
    Optional<Bound> bound(PolicyDeclaration declaration, Situation setter, Situation target) {
        if (declaration.rule() != PolicyRule.FLOOR && declaration.rule() != PolicyRule.CEILING) {
            return Optional.empty();
        }
        Strictness strictness = declaration.strictness();
        PolicySetting.Place place =
                new PolicySetting.Place(target.path().size(), setter.path().size());
        Optional<Bound> bound = packs.regulations()
                .at(declaration.key(), target.day())
                .map(said -> new Bound(said.clause().value(), words.regulation(said)));
        for (PolicySetting setting : target.settings()) {
            if (!setting.key().equals(declaration.key()) || setting.place().compareTo(place) >= 0) {
                continue;
            }
            if (bound.isEmpty() || strictness.looser(bound.get().value(), setting.value())) {
                PolicyValue both = bound.map(b -> strictness.both(b.value(), setting.value()))
                        .orElse(setting.value());
                bound = Optional.of(new Bound(both, words.setter(setting)));
            }
        }
        return bound;
    }

    static boolean isCommittee(OrganizationLevel level) {
        return level == OrganizationLevel.COUNTY_ORG_DEPT || level == OrganizationLevel.GRASSROOTS_COMMITTEE;
    }
}
