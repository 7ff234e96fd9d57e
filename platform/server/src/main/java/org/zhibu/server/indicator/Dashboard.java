package org.zhibu.server.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.indicator.IndicatorSet;
import org.zhibu.api.indicator.IndicatorSource;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.tenant.TenantContext;

/** Figures of the own organisation and of those below it; never of a sibling, never anything about persons (DASH-03). */
@Service
public class Dashboard {
    private final DashboardQueries queries;
    private final IndicatorSources sources;
    private final Access access;
    private final TenantContext tenants;
    private final Clock clock;

    Dashboard(JdbcClient jdbc, IndicatorSources sources, Access access, TenantContext tenants, Clock clock) {
        this.queries = new DashboardQueries(jdbc);
        this.sources = sources;
        this.access = access;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** What modules declare, in the order in which they were loaded. */
    public List<IndicatorSet> sets() {
        return sources.all().stream().map(IndicatorSource::set).toList();
    }

    /** The declaration of a module. */
    public IndicatorSet set(String module) {
        return sets().stream()
                .filter(s -> s.module().equals(module))
                .findFirst()
                .orElseThrow(Dashboard::outside);
    }

    /**
     * The organisation as it stood in a month.
     *
     * @param node an organisation of the subtree; null for the own one
     * @throws RefusedException when it is not in the own subtree of that month, or was not there yet
     */
    @Transactional(readOnly = true)
    public Scope open(@Nullable OrganizationId node, String module, YearMonth month) {
        access.require(PlatformPermissions.VIEW_DASHBOARD);
        OrganizationId shown = node == null ? tenants.current().orElseThrow() : node;
        return queries.scope(shown.value(), set(module).module(), month, LocalDate.now(clock), clock.instant())
                .orElseThrow(Dashboard::outside);
    }

    /** Sums for each direct child that has branches of its own, and for the branches directly below. */
    @Transactional(readOnly = true)
    public List<ChildSums> children(Scope scope) {
        return read(() -> queries.children(scope, set(scope.module()).ofBranches()));
    }

    /** A page of the branches below, at any depth. */
    @Transactional(readOnly = true)
    public List<BranchRow> branches(Scope scope, BranchFilter filter, int offset, int limit) {
        return read(() -> queries.branches(scope, set(scope.module()).ofBranches(), filter, offset, limit));
    }

    /** How many branches the filter lets through. */
    @Transactional(readOnly = true)
    public int countBranches(Scope scope, BranchFilter filter) {
        return read(() -> queries.countBranches(scope, set(scope.module()).ofBranches(), filter));
    }

    /** The lights of the shown organisation itself; empty when it has no figures. */
    @Transactional(readOnly = true)
    public List<Light> own(Scope scope) {
        return read(() -> queries.own(scope, set(scope.module())));
    }

    /** Sums for each month of the year up to the shown one. */
    @Transactional(readOnly = true)
    public List<MonthSums> year(Scope scope) {
        return read(() -> queries.year(scope, set(scope.module())));
    }

    private <T> T read(Supplier<T> query) {
        access.require(PlatformPermissions.VIEW_DASHBOARD);
        return query.get();
    }

    private static RefusedException outside() {
        return new RefusedException(Finding.block("DASH-03", "dashboard.refused.outside"));
    }
}
