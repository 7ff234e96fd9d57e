package org.zhibu.server.policy;

import static org.zhibu.server.policy.PolicyPackReader.refuse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.zhibu.api.policy.PolicyKey;
import org.zhibu.server.module.LoadedModule;
import org.zhibu.server.module.ModuleCatalog;

/**
 * The packs of the platform and of the modules that run, read once at start and compared with the keys that the code asks for. A
 * module whose pack is wrong, or whose code asks for a key that its pack does not declare so, does not run; the platform does not
 * start.
 */
@Component
public class PolicyPacks {
    private final Map<String, PolicyPack> packs = new LinkedHashMap<>();
    private final Regulations regulations = new Regulations();

    PolicyPacks(ModuleCatalog modules, List<PolicyKeys> platformKeys) {
        readPlatform();
        platformKeys.stream().flatMap(k -> k.keys().stream()).forEach(this::check);
        for (LoadedModule module : modules.running()) {
            try {
                readModule(module);
            } catch (RuntimeException wrong) {
                packs.remove(module.id());
                modules.fail(module, wrong);
            }
        }
    }

    /** Everything that can be set, owner by owner. */
    public List<PolicyDeclaration> declarations() {
        List<PolicyDeclaration> all = new ArrayList<>();
        packs.values().forEach(pack -> all.addAll(pack.keys().values()));
        return all;
    }

    /** What the pack says of the key. @throws IllegalArgumentException when no pack knows it */
    PolicyDeclaration declaration(String key) {
        return Objects.requireNonNull(packOf(key).keys().get(key));
    }

    /** The pack that a key belongs to. @throws IllegalArgumentException when no pack knows the key */
    PolicyPack packOf(String key) {
        PolicyPack pack = packs.get(key.substring(0, Math.max(0, key.indexOf('.'))));
        if (pack == null || !pack.knows(key)) {
            throw refuse(key, "is unknown");
        }
        return pack;
    }

    boolean knows(String key) {
        PolicyPack pack = packs.get(key.substring(0, Math.max(0, key.indexOf('.'))));
        return pack != null && pack.knows(key);
    }

    Regulations regulations() {
        return regulations;
    }

    private void readPlatform() {
        try {
            PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
            for (Resource resource : resources.getResources("classpath*:policy/*.yaml")) {
                String owner = Objects.requireNonNull(resource.getFilename()).replace(".yaml", "");
                try (InputStream in = resource.getInputStream()) {
                    packs.put(owner, new PolicyPackReader(owner).read(in));
                }
            }
            List<Regulation> read = new ArrayList<>();
            for (Resource resource : resources.getResources("classpath*:policy/regulations/*.yaml")) {
                try (InputStream in = resource.getInputStream()) {
                    read.add(Regulation.read(in));
                }
            }
            take(packs.values(), read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readModule(LoadedModule module) {
        if (packs.containsKey(module.id())) {
            throw refuse(module.id(), "belongs to the platform already");
        }
        if (module.plugin().policies().isPresent()) {
            String resource = module.plugin().policies().get();
            PolicyPack pack = read(module.classLoader(), resource, new PolicyPackReader(module.id())::read);
            packs.put(module.id(), pack);
            List<Regulation> read = module.plugin().regulations().stream()
                    .map(r -> read(module.classLoader(), r, Regulation::read))
                    .toList();
            take(List.of(pack), read);
        }
        module.plugin().policyKeys().forEach(this::check);
    }

    private void take(Collection<PolicyPack> owners, List<Regulation> read) {
        Map<String, PolicyDeclaration> declared = new LinkedHashMap<>();
        owners.forEach(pack -> declared.putAll(pack.keys()));
        read.forEach(regulation -> regulations.add(regulation, declared));
    }

    /** Compares a constant of the code with its declaration. */
    private void check(PolicyKey<?> key) {
        if (!knows(key.name()) || declaration(key.name()).type() != key.type()) {
            throw refuse(key.name(), "is asked for as " + key.type() + ", but no pack declares it so");
        }
    }

    private interface Reader<T> {
        T read(InputStream in);
    }

    private static <T> T read(ClassLoader loader, String resource, Reader<T> reader) {
        try (InputStream in = loader.getResourceAsStream(resource)) {
            if (in == null) {
                throw refuse(resource, "is missing");
            }
            return reader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
