package org.zhibu.server.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhibu.server.module.LoadedModule;
import org.zhibu.server.module.ModuleCatalog;

/** The packs of the platform and of the modules that run, read once at start. A module with a wrong pack does not run. */
@Component
class PolicyPacks {
    private static final String PLATFORM = "policies/platform.yaml";

    private final Map<String, PolicyPack> packs = new LinkedHashMap<>();

    PolicyPacks(ModuleCatalog modules) {
        packs.put("org", read(PolicyPacks.class.getClassLoader(), PLATFORM, "org"));
        for (LoadedModule module : modules.running()) {
            module.plugin().policies().ifPresent(resource -> {
                try {
                    packs.put(module.id(), read(module.classLoader(), resource, module.id()));
                } catch (RuntimeException wrong) {
                    modules.fail(module, wrong);
                }
            });
        }
    }

    /** The pack that a key belongs to. @throws IllegalArgumentException when no pack knows the key */
    PolicyPack packOf(String key) {
        PolicyPack pack = packs.get(key.substring(0, Math.max(0, key.indexOf('.'))));
        if (pack == null || !pack.knows(key)) {
            throw PolicyPackReader.refuse(key, "is unknown");
        }
        return pack;
    }

    private static PolicyPack read(ClassLoader loader, String resource, String owner) {
        try (InputStream in = loader.getResourceAsStream(resource)) {
            if (in == null) {
                throw PolicyPackReader.refuse(resource, "is missing");
            }
            return new PolicyPackReader(owner).read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
