package org.zhibu.server.module;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.audit.AuditEntry;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.EnabledModules;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.signal.Signals;
import org.zhibu.server.tenant.TenantContext;

/** Which modules an organisation has switched on, and what the committees above say of them. */
@Service
public class Modules implements EnabledModules {
    /** Of signals to other nodes; the subject is the organisation's number, or empty for all. */
    public static final String TOPIC = "modules";

    /** Told to all open sessions of the organisation after the change is stored. */
    public record ModulesChanged(OrganizationId organization) {}

    private record Above(String module, String stance, String reason, String orgName) {}

    private record Enabled(String module, boolean enabled, String changedBy) {}

    private final JdbcClient jdbc;
    private final ModuleCatalog catalog;
    private final Access access;
    private final Audit audit;
    private final TenantContext tenants;
    private final ApplicationEventPublisher events;
    private final Signals signals;

    Modules(
            JdbcClient jdbc,
            ModuleCatalog catalog,
            Access access,
            Audit audit,
            TenantContext tenants,
            ApplicationEventPublisher events,
            Signals signals) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.access = access;
        this.audit = audit;
        this.tenants = tenants;
        this.events = events;
        this.signals = signals;
    }

    /** Ids of the modules that run and are switched on for the current organisation. */
    @Override
    @Transactional(readOnly = true)
    public Set<String> enabled() {
        return offersUnchecked().stream()
                .filter(ModuleOffer::enabled)
                .map(ModuleOffer::id)
                .collect(Collectors.toSet());
    }

    /** Every module that runs, as the current organisation sees it. */
    @Transactional(readOnly = true)
    public List<ModuleOffer> offers() {
        access.require(PlatformPermissions.MANAGE_MODULES);
        return offersUnchecked();
    }

    /** Switches a module on or off. Off hides and stops it; its records stay. */
    @Transactional
    public void switchModule(String id, boolean on) {
        access.require(PlatformPermissions.MANAGE_MODULES);
        ModuleOffer offer = offersUnchecked().stream()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Finding.block("", "module.refused.notInstalled", id)));
        if (on && !offer.mayEnable()) {
            throw new RefusedException(
                    Finding.block("", "module.refused.forbidden", offer.stanceBy(), offer.stanceReason()));
        }
        if (!on && !offer.mayDisable()) {
            throw new RefusedException(
                    Finding.block("", "module.refused.required", offer.stanceBy(), offer.stanceReason()));
        }
        store(id, on, access.user().name());
        audit.record(on ? "module.enable" : "module.disable", id);
        announce();
    }

    /** Switches a module on without a user, for demonstration data. */
    @Transactional
    public void switchOnFor(String id, String by) {
        store(id, true, by);
        announce();
    }

    /** What the current committee says of each module for the organisations below. */
    @Transactional(readOnly = true)
    public Map<String, Stance> ownStances() {
        access.require(PlatformPermissions.DIRECT_MODULES);
        return jdbc
                .sql("select module, stance from app.module_stance")
                .query((rs, i) -> Map.entry(rs.getString(1), Stance.valueOf(rs.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Recommends, requires or forbids a module for the organisations below; null takes it back. */
    @Transactional
    public void direct(String id, @Nullable Stance stance, String reason) {
        access.require(PlatformPermissions.DIRECT_MODULES);
        if (catalog.find(id).isEmpty()) {
            throw new RefusedException(Finding.block("", "module.refused.notInstalled", id));
        }
        if (stance == null) {
            jdbc.sql("delete from app.module_stance where module = ?").param(id).update();
        } else {
            if (reason.isBlank()) {
                throw new RefusedException(Finding.block("", "input.required").at("reason"));
            }
            jdbc.sql(
                            "insert into app.module_stance (module, stance, reason) values (?, ?, ?) on conflict (tenant_id, module)"
                                    + " do update set stance = excluded.stance, reason = excluded.reason, changed_at = now()")
                    .params(id, stance.name(), reason)
                    .update();
        }
        audit.record(AuditEntry.of("module.direct", id)
                .change("stance", null, stance)
                .because(reason));
        // organisations below are reached on their next click; open pages of a forbidden module close with it
        announceAll();
    }

    private List<ModuleOffer> offersUnchecked() {
        Map<String, Enabled> own =
                jdbc
                        .sql("select module, enabled, changed_by from app.module_enabled")
                        .query(Enabled.class)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Enabled::module, Function.identity()));
        List<Above> above = jdbc.sql("select module, stance, reason, org_name from app.stances_above()")
                .query(Above.class)
                .list();
        return catalog.running().stream()
                .map(m -> offer(m, own.get(m.id()), above))
                .toList();
    }

    private static ModuleOffer offer(LoadedModule module, @Nullable Enabled own, List<Above> above) {
        Optional<Above> said = Arrays.stream(new Stance[] {Stance.FORBIDDEN, Stance.REQUIRED, Stance.RECOMMENDED})
                .flatMap(s -> above.stream()
                        .filter(a ->
                                a.module().equals(module.id()) && a.stance().equals(s.name())))
                .findFirst();
        Stance stance = said.map(a -> Stance.valueOf(a.stance())).orElse(null);
        boolean wanted = own != null && own.enabled();
        return new ModuleOffer(
                module.id(),
                module.file().version(),
                stance == Stance.REQUIRED || (wanted && stance != Stance.FORBIDDEN),
                stance,
                said.map(Above::orgName).orElse(""),
                said.map(Above::reason).orElse(""),
                own == null ? "" : own.changedBy());
    }

    private void store(String id, boolean on, String by) {
        jdbc.sql(
                        "insert into app.module_enabled (module, enabled, changed_by) values (?, ?, ?) on conflict (tenant_id, module)"
                                + " do update set enabled = excluded.enabled, changed_by = excluded.changed_by, changed_at = now()")
                .params(id, on, by)
                .update();
    }

    private void announce() {
        OrganizationId organization = tenants.current().orElseThrow();
        signals.send(TOPIC, organization.toString());
        afterCommit(() -> events.publishEvent(new ModulesChanged(organization)));
    }

    private void announceAll() {
        signals.send(TOPIC, "");
        afterCommit(() -> events.publishEvent(new ModuleStancesChanged()));
    }

    /** A committee changed what it says; every session looks again. */
    public record ModuleStancesChanged() {}

    private static void afterCommit(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }
}
