package org.zhibu.server.signal;

import org.springframework.stereotype.Component;
import org.zhibu.api.live.LiveUpdates;
import org.zhibu.server.tenant.TenantContext;

/** Live updates by the signals between nodes. The database joins equal ones of a transaction. */
@Component
class LiveSignals implements LiveUpdates {
    private final Signals signals;
    private final TenantContext tenants;

    LiveSignals(Signals signals, TenantContext tenants) {
        this.signals = signals;
        this.tenants = tenants;
    }

    @Override
    public void changed(String topic) {
        signals.send(Signal.LIVE + topic, tenants.current().orElseThrow().toString());
    }
}
