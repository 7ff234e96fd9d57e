package org.zhibu.server.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.security.Access;
import org.zhibu.api.text.Messages;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.module.ModuleCatalog;
import org.zhibu.server.module.Modules;
import org.zhibu.server.tenant.TenantContext;

/** All standards of an organisation on a day: the value, where it comes from, and why it cannot be loosened. */
@Service
public class PolicyOverview {
    private final PolicyPacks packs;
    private final StoredPolicies policies;
    private final PolicyRows rows;
    private final PolicyChecks checks;
    private final PolicyWords words;
    private final Messages messages;
    private final ModuleCatalog catalog;
    private final Modules modules;
    private final Access access;
    private final TenantContext tenants;

    PolicyOverview(
            PolicyPacks packs,
            StoredPolicies policies,
            PolicyRows rows,
            PolicyChecks checks,
            PolicyWords words,
            Messages messages,
            ModuleCatalog catalog,
            Modules modules,
            Access access,
            TenantContext tenants) {
        this.packs = packs;
        this.policies = policies;
        this.rows = rows;
        this.checks = checks;
        this.words = words;
        this.messages = messages;
        this.catalog = catalog;
        this.modules = modules;
        this.access = access;
        this.tenants = tenants;
    }

    /** Grouped by owner. A branch sees the keys of the modules that it uses; a committee those of all that run. */
    @Transactional(readOnly = true)
    public List<PolicyLine> lines(OrganizationId organization, LocalDate day) {
        access.require(PlatformPermissions.VIEW_POLICIES);
        Situation target = policies.situation(organization, day);
        Situation own = policies.situation(tenants.current().orElseThrow(), day);
        Set<String> enabled = modules.enabled();
        boolean all = PolicyChecks.isCommittee(own.level()) || own.level() == OrganizationLevel.OPERATOR;
        return packs.declarations().stream()
                .filter(d -> all
                        || enabled.contains(d.owner())
                        || catalog.find(d.owner()).isEmpty())
                .map(d -> line(d, own, target))
                .toList();
    }

    /** Whether the line's words contain the text. */
    public static boolean matches(PolicyLine line, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return List.of(
                        line.title(),
                        line.owner(),
                        line.value(),
                        line.origin(),
                        line.declaration().key())
                .stream()
                .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** What was ever set of a key on the way down to the organisation, the newest first (POL-03). */
    @Transactional(readOnly = true)
    public List<PolicyEvent> history(OrganizationId organization, String key) {
        access.require(PlatformPermissions.VIEW_POLICIES);
        PolicyDeclaration declaration = packs.declaration(key);
        List<PolicySetting> settings = rows.history(organization, key);
        return settings.stream()
                .map(s -> new PolicyEvent(s, words.setter(s), value(declaration, s), before(declaration, s, settings)))
                .toList();
    }

    private String before(PolicyDeclaration declaration, PolicySetting setting, List<PolicySetting> all) {
        return all.stream()
                .filter(s -> s.setter() == setting.setter() && s.forOrg() == setting.forOrg())
                .filter(s -> s.note().setAt().isBefore(setting.note().setAt()))
                .max(Comparator.comparing(s -> s.note().setAt()))
                .map(s -> value(declaration, s))
                .orElse("");
    }

    private String value(PolicyDeclaration declaration, PolicySetting setting) {
        return setting.value() instanceof PolicyValue.None
                ? messages.text("policies.takenBack")
                : words.value(declaration, setting.value());
    }

    private PolicyLine line(PolicyDeclaration declaration, Situation own, Situation target) {
        Resolved resolved = target.resolve(packs, declaration.key());
        Optional<PolicySetting> mine = target.settings().stream()
                .filter(s -> s.key().equals(declaration.key())
                        && s.setter() == own.organization().value()
                        && s.forOrg() == target.organization().value())
                .findFirst();
        return new PolicyLine(
                declaration,
                words.title(declaration),
                words.owner(declaration),
                words.value(declaration, resolved.value()),
                words.origin(resolved, target.kind()),
                lock(declaration, own, target),
                resolved.value(),
                mine,
                mine.filter(resolved.ineffective()::contains).isPresent());
    }

    private String lock(PolicyDeclaration declaration, Situation own, Situation target) {
        String rule = "policies.lock." + declaration.rule();
        return checks.bound(declaration, own, target)
                .map(b -> messages.text(rule + ".bound", b.by(), words.value(declaration, b.value())))
                .orElseGet(() -> messages.text(rule));
    }
}
