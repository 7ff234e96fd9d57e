package org.zhibu.server.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.indicator.HomeLight;
import org.zhibu.api.indicator.HomeLights;
import org.zhibu.api.indicator.IndicatorSet;
import org.zhibu.api.indicator.IndicatorSource;
import org.zhibu.api.indicator.LightState;
import org.zhibu.api.security.Access;
import org.zhibu.api.text.Messages;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.tenant.TenantContext;

/** The lights of the own organisation, for what it has to do and has switched on. */
@Service
class OwnLights implements HomeLights {
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
        String link = access.has(PlatformPermissions.VIEW_DASHBOARD) ? "dashboard" : "";
        List<HomeLight> shown = new ArrayList<>();
        for (IndicatorSource source : sources.all()) {
            IndicatorSet set = source.set();
            List<Light> lights = lights(set);
            for (int i = 0; i < lights.size(); i++) {
                Light light = lights.get(i);
                if (light.state() != LightState.NOT_APPLICABLE && light.state() != LightState.NOT_ENABLED) {
                    String label = messages.text(
                            set.module() + ".indicator." + set.obligations().get(i));
                    shown.add(new HomeLight(label, light.state(), detail(light), link));
                }
            }
        }
        return shown;
    }

    private List<Light> lights(IndicatorSet set) {
        LocalDate today = LocalDate.now(clock);
        return queries.scope(
                        tenants.current().orElseThrow().value(),
                        set.module(),
                        YearMonth.from(today),
                        today,
                        clock.instant())
                .map(scope -> queries.own(scope, set))
                .orElse(List.of());
    }

    private String detail(Light light) {
        return messages.text("dashboard.heldOfDue", light.held(), light.due(), String.valueOf(light.until()));
    }
}
