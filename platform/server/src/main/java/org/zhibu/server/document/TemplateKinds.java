package org.zhibu.server.document;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhibu.api.document.DocumentTemplate;
import org.zhibu.server.module.ModuleContexts;

/** Every kind of document that the platform or a running module can write. */
@Component
class TemplateKinds {
    private final ModuleContexts modules;
    private final ObjectProvider<DocumentTemplate> platform;

    TemplateKinds(ModuleContexts modules, ObjectProvider<DocumentTemplate> platform) {
        this.modules = modules;
        this.platform = platform;
    }

    List<DocumentTemplate> all() {
        List<DocumentTemplate> all = new ArrayList<>(platform.orderedStream().toList());
        modules.beansOf(DocumentTemplate.class).values().forEach(all::addAll);
        return all;
    }

    /** @throws IllegalArgumentException when there is none */
    DocumentTemplate find(String kind) {
        return all().stream()
                .filter(t -> t.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No document template is called " + kind));
    }
}
