package org.zhibu.server.module;

import org.zhibu.api.module.PortalModule;

/** A module whose classes are loaded. */
public record LoadedModule(ModuleFile file, PortalModule plugin, ClassLoader classLoader) {
    public String id() {
        return file.id();
    }
}
