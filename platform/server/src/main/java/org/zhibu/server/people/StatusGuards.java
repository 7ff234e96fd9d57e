package org.zhibu.server.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhibu.api.people.StatusDecision;
import org.zhibu.api.people.StatusGuard;
import org.zhibu.api.rule.Finding;
import org.zhibu.server.access.EnabledModules;
import org.zhibu.server.module.ModuleContexts;

/** Asks the modules that are on here whether a decision follows their procedure. */
@Component
class StatusGuards {
    private final ModuleContexts contexts;
    private final ObjectProvider<EnabledModules> modules;

    StatusGuards(ModuleContexts contexts, ObjectProvider<EnabledModules> modules) {
        this.contexts = contexts;
        this.modules = modules;
    }

    List<Finding> findings(StatusDecision decision) {
        List<Finding> found = new ArrayList<>();
        Set<String> enabled = modules.getObject().enabled();
        contexts.beansOf(StatusGuard.class).forEach((module, guards) -> {
            if (enabled.contains(module)) {
                guards.forEach(g -> found.addAll(g.findings(decision)));
            }
        });
        return found;
    }
}
