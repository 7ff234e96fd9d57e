package org.zhibu.server.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.indicator.HomeLight;
import org.zhibu.api.indicator.HomeLights;
import org.zhibu.api.indicator.IndicatorSet;
import org.zhibu.api.indicator.IndicatorSource;
import org.zhibu.api.indicator.LightState;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.security.Access;
import org.zhibu.api.text.Messages;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.tenant.TenantContext;

/** The lights of the own organisation, for what it has to do and has switched on; of a committee those of the branches below too. */
@Service
class OwnLights implements HomeLights {
    private static final List<LightState> MOST_URGENT_FIRST = List.of(
            LightState.OVERDUE, LightState.DUE_SOON, LightState.ON_TRACK, LightState.SATISFIED, LightState.NOT_ENABLED);

    private final DashboardQueries queries;
    private final IndicatorSources sources;
    private final TenantContext tenants;
    private final Access access;
    private final Messages messages;
    private final Clock clock;

    OwnLights(
            JdbcClient jdbc,
            IndicatorSources sources,
            TenantContext tenants,
            Access access,
            Messages messages,
            Clock clock) {
        this.queries = new DashboardQueries(jdbc);
        this.sources = sources;
        this.tenants = tenants;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<HomeLight> lights() {
        access.require(PlatformPermissions.ENTER);
        boolean dashboard = access.has(PlatformPermissions.VIEW_DASHBOARD);
        LocalDate today = LocalDate.now(clock);
        long own = tenants.current().orElseThrow().value();
        List<HomeLight> shown = new ArrayList<>();
        for (IndicatorSource source : sources.all()) {
            IndicatorSet set = source.set();
            queries.scope(own, set.module(), YearMonth.from(today), today, clock.instant())
                    .ifPresent(scope -> {
                        shown.addAll(own(set, queries.own(scope, set), dashboard ? "dashboard" : ""));
                        if (dashboard && scope.node().level() != OrganizationLevel.BRANCH) {
                            IndicatorSet branches = set.ofBranches();
                            shown.addAll(below(branches, queries.children(scope, branches)));
                        }
                    });
        }
        return shown;
    }

    private List<HomeLight> own(IndicatorSet set, List<Light> lights, String link) {
        List<HomeLight> shown = new ArrayList<>();
        for (int i = 0; i < lights.size(); i++) {
            Light light = lights.get(i);
            if (light.state() != LightState.NOT_APPLICABLE && light.state() != LightState.NOT_ENABLED) {
                String detail =
                        messages.text("dashboard.heldOfDue", light.held(), light.due(), String.valueOf(light.until()));
                shown.add(new HomeLight(label(set, i), light.state(), detail, link));
            }
        }
        return shown;
    }

    /** Of a committee: the most urgent light among the branches below, and how many have which. */
    private List<HomeLight> below(IndicatorSet set, List<ChildSums> children) {
        List<HomeLight> shown = new ArrayList<>();
        for (int i = 0; i < set.obligations().size(); i++) {
            int obligation = i;
            Map<LightState, Integer> counts = new LinkedHashMap<>();
            for (LightState state : MOST_URGENT_FIRST) {
                int count = children.stream()
                        .mapToInt(c -> c.count(obligation, state))
                        .sum();
                if (count > 0) {
                    counts.put(state, count);
                }
            }
            LightState worst = counts.keySet().stream().findFirst().orElse(LightState.NOT_ENABLED);
            if (worst != LightState.NOT_ENABLED) {
                String detail = counts.entrySet().stream()
                        .map(e -> messages.text(
                                "dashboard.branchesIn", messages.text("light." + e.getKey()), e.getValue()))
                        .collect(Collectors.joining(messages.text("dashboard.listSeparator")));
                shown.add(new HomeLight(label(set, i), worst, detail, "dashboard"));
            }
        }
        return shown;
    }

    private String label(IndicatorSet set, int obligation) {
        return messages.text(set.module() + ".indicator." + set.obligations().get(obligation));
    }
}
