package org.zhibu.server.people.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PersonSection;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.EnabledModules;
import org.zhibu.server.module.ModuleContexts;

/** What the platform and the modules that are on here have to say of a person (PPL-42). */
@Component
class PersonSections {
    private final ObjectProvider<PersonSection> platform;
    private final ModuleContexts contexts;
    private final ObjectProvider<EnabledModules> modules;
    private final Access access;

    PersonSections(
            ObjectProvider<PersonSection> platform,
            ModuleContexts contexts,
            ObjectProvider<EnabledModules> modules,
            Access access) {
        this.platform = platform;
        this.contexts = contexts;
        this.modules = modules;
        this.access = access;
    }

    /** Lines by the key of their heading, in the order of the file; only what the user may see. */
    Map<String, List<PersonSection.Row>> of(PersonId person) {
        List<PersonSection> sections = new ArrayList<>(platform.stream().toList());
        Set<String> enabled = modules.getObject().enabled();
        contexts.beansOf(PersonSection.class).forEach((module, beans) -> {
            if (enabled.contains(module)) {
                sections.addAll(beans);
            }
        });
        Map<String, List<PersonSection.Row>> found = new LinkedHashMap<>();
        sections.stream()
                .filter(s -> access.has(s.permission()))
                .sorted(Comparator.comparingInt(PersonSection::order))
                .forEach(s -> found.put(s.titleKey(), s.of(person)));
        return found;
    }
}
