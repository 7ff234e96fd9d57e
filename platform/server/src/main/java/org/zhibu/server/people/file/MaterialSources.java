package org.zhibu.server.people.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhibu.api.people.MaterialSource;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.SourcedMaterial;
import org.zhibu.server.access.EnabledModules;
import org.zhibu.server.module.ModuleContexts;

/** Asks the modules that are on here for the papers that they keep themselves. */
@Component
class MaterialSources {
    private final ModuleContexts contexts;
    private final ObjectProvider<EnabledModules> modules;

    MaterialSources(ModuleContexts contexts, ObjectProvider<EnabledModules> modules) {
        this.contexts = contexts;
        this.modules = modules;
    }

    /** By code and day. */
    List<SourcedMaterial> of(PersonId person) {
        List<SourcedMaterial> found = new ArrayList<>();
        Set<String> enabled = modules.getObject().enabled();
        contexts.beansOf(MaterialSource.class).forEach((module, sources) -> {
            if (enabled.contains(module)) {
                sources.forEach(s -> found.addAll(s.of(List.of(person)).getOrDefault(person, List.of())));
            }
        });
        found.sort(Comparator.comparing(SourcedMaterial::code).thenComparing(SourcedMaterial::dated));
        return found;
    }
}
