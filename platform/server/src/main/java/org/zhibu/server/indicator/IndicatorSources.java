package org.zhibu.server.indicator;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhibu.api.indicator.IndicatorSource;
import org.zhibu.server.module.ModuleContexts;

/** Everything that counts indicators: beans of the modules that run, and of the platform. */
@Component
class IndicatorSources {
    private final ModuleContexts modules;
    private final ObjectProvider<IndicatorSource> platform;

    IndicatorSources(ModuleContexts modules, ObjectProvider<IndicatorSource> platform) {
        this.modules = modules;
        this.platform = platform;
    }

    List<IndicatorSource> all() {
        List<IndicatorSource> sources = new ArrayList<>(platform.orderedStream().toList());
        modules.beansOf(IndicatorSource.class).forEach((id, beans) -> {
            for (IndicatorSource source : beans) {
                if (!source.set().module().equals(id)) {
                    throw new IllegalStateException(
                            "Module " + id + " counts for " + source.set().module());
                }
                sources.add(source);
            }
        });
        return sources;
    }
}
