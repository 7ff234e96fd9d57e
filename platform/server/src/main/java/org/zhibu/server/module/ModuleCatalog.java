package org.zhibu.server.module;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pf4j.PluginWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.zhibu.api.module.PortalModule;
import org.zhibu.server.text.Bundles;

/**
 * Decides at start which module jars run: it checks each, takes the highest good version, brings its tables up to date and loads
 * its classes. A version that fails is remembered, and the version that ran before takes its place.
 */
@Component
@EnableConfigurationProperties(ModuleSettings.class)
public class ModuleCatalog {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleCatalog.class);

    private final ModuleSettings settings;
    private final InstallRecords records;
    private final ModuleMigrations migrations;
    private final KeptJars kept;
    private final ModuleLoader pf4j;
    private final Map<String, LoadedModule> running = new LinkedHashMap<>();
    private final ModuleStatuses statuses;

    ModuleCatalog(
            ModuleSettings settings,
            InstallRecords records,
            ModuleMigrations migrations,
            Bundles bundles,
            @Value("${portal.data-dir}") Path dataDir) {
        this.settings = settings;
        this.records = records;
        this.migrations = migrations;
        this.statuses = new ModuleStatuses(bundles);
        this.kept = new KeptJars(dataDir.resolve("modules"));
        this.pf4j = new ModuleLoader(settings.folder());
        load(choose(inspectAll()));
    }

    /** Modules whose classes are loaded and that have not failed. */
    public List<LoadedModule> running() {
        return List.copyOf(running.values());
    }

    /** The module of the id, if it runs. */
    public Optional<LoadedModule> find(String id) {
        return Optional.ofNullable(running.get(id));
    }

    /** Everything that lies in the modules folder, and how it fared. */
    public List<ModuleStatus> statuses() {
        return statuses.all();
    }

    /** The module that a failure points to: by its names in the messages, else the newest one that never ran. */
    public Optional<LoadedModule> culpritOf(Throwable failure) {
        String messages = Stream.iterate(failure, t -> t != null, Throwable::getCause)
                .map(Throwable::toString)
                .collect(Collectors.joining("\n"));
        Optional<LoadedModule> named = running().stream()
                .filter(m -> messages.contains(m.plugin().getClass().getPackageName() + ".")
                        || messages.contains(m.id() + "_"))
                .findFirst();
        return named.or(() -> running().reversed().stream()
                .filter(m -> records.find(m.file()).map(i -> !i.ran()).orElse(true))
                .findFirst());
    }

    /** Takes a module out. @throws ModuleFallbackException when an earlier version can take its place at the next try */
    public void fail(LoadedModule module, Throwable failure) {
        running.remove(module.id());
        fail(module.file(), failure);
    }

    /** Remembers that the module started, and keeps its jar as the way back. */
    void started(LoadedModule module) {
        ModuleFile file = module.file();
        statuses.installed(file);
        if (Files.isDirectory(file.path())) {
            return;
        }
        kept.keep(file);
        records.ran(file);
    }

    private List<ModuleFile> inspectAll() {
        JarInspector inspector = new JarInspector(settings.trusted());
        List<ModuleFile> found = new ArrayList<>();
        for (Path folder : settings.developmentFolders()) {
            try {
                found.add(inspector.inspectFolder(folder));
            } catch (ModuleRefusal refusal) {
                statuses.refused(folder.toString(), refusal);
            }
        }
        for (Path jar : jarsIn(settings.folder())) {
            inspect(inspector, jar).ifPresent(found::add);
        }
        return found;
    }

    private Optional<ModuleFile> inspect(JarInspector inspector, Path jar) {
        try {
            ModuleFile file = inspector.inspect(jar);
            if (!file.signed() && !settings.allowUnsigned()) {
                throw new ModuleRefusal(ModuleState.REFUSED, "module.reason.unsigned");
            }
            if (!pf4j.meets(file.requires())) {
                statuses.notRunning(file, ModuleState.INCOMPATIBLE, "module.reason.spi", file.requires());
                return Optional.empty();
            }
            return Optional.of(file);
        } catch (ModuleRefusal refusal) {
            statuses.refused(String.valueOf(jar.getFileName()), refusal);
            return Optional.empty();
        }
    }

    /** The highest version of each module that did not fail before; else the kept jar of the version that ran. */
    private List<ModuleFile> choose(List<ModuleFile> candidates) {
        List<ModuleFile> chosen = new ArrayList<>();
        candidates.stream().collect(Collectors.groupingBy(ModuleFile::id)).forEach((id, versions) -> {
            List<ModuleFile> highestFirst = versions.stream()
                    .sorted((a, b) -> pf4j.compareVersions(b.version(), a.version()))
                    .toList();
            for (ModuleFile file : highestFirst) {
                Optional<InstallRecords.Install> before = records.find(file);
                if (before.isPresent()
                        && before.get().ran()
                        && !before.get().sha256().equals(file.sha256())
                        && !Files.isDirectory(file.path())
                        && !settings.allowUnsigned()) {
                    statuses.notRunning(file, ModuleState.REFUSED, "module.reason.changedContent", file.version());
                } else if (before.isPresent()
                        && before.get().refusedReason() != null
                        && before.get().sha256().equals(file.sha256())) {
                    statuses.failedBefore(file, before.get().refusedReason());
                } else {
                    chosen.add(file);
                    return;
                }
            }
            keptVersion(id, highestFirst.getFirst().version()).ifPresent(chosen::add);
        });
        return withDependencies(chosen);
    }

    private Optional<ModuleFile> keptVersion(String id, String otherThan) {
        return records.lastThatRan(id, otherThan)
                .flatMap(install -> kept.find(id, install.version()))
                .flatMap(jar -> inspect(new JarInspector(settings.trusted()), jar));
    }

    private List<ModuleFile> withDependencies(List<ModuleFile> chosen) {
        List<ModuleFile> good = new ArrayList<>(chosen);
        while (true) {
            List<String> ids = good.stream().map(ModuleFile::id).toList();
            Optional<ModuleFile> lacking = good.stream()
                    .filter(f -> !ids.containsAll(f.dependencies()))
                    .findFirst();
            if (lacking.isEmpty()) {
                return good.stream()
                        .sorted(Comparator.comparing(ModuleFile::id))
                        .toList();
            }
            ModuleFile file = lacking.get();
            good.remove(file);
            statuses.notRunning(
                    file, ModuleState.INCOMPATIBLE, "module.reason.lacks", String.join(", ", file.dependencies()));
        }
    }

    private void load(List<ModuleFile> files) {
        for (ModuleFile file : files) {
            try {
                String id = pf4j.loadPlugin(file.path());
                PluginWrapper wrapper = pf4j.getPlugin(id);
                Class<?> type = wrapper.getPluginClassLoader().loadClass(file.pluginClass());
                PortalModule plugin =
                        (PortalModule) type.getDeclaredConstructor().newInstance();
                LoadedModule module = new LoadedModule(file, plugin, wrapper.getPluginClassLoader());
                if (records.find(file)
                        .map(i -> !i.ran() || i.sha256().isEmpty())
                        .orElse(true)) {
                    migrations.migrate(module);
                }
                running.put(file.id(), module);
            } catch (ModuleFallbackException fallback) {
                throw fallback;
            } catch (Exception | LinkageError failure) {
                fail(file, failure);
            }
        }
    }

    private void fail(ModuleFile file, Throwable failure) {
        LOG.error("Module {} {} does not start", file.id(), file.version(), failure);
        String cause = rootMessage(failure);
        statuses.failed(file, cause);
        if (Files.isDirectory(file.path())) {
            return;
        }
        boolean wayBack = records.lastThatRan(file.id(), file.version())
                .flatMap(i -> kept.find(file.id(), i.version()))
                .isPresent();
        // without a way back the version is tried again at each start: the cause may lie outside of it
        if (wayBack && records.find(file).map(i -> !i.ran()).orElse(true)) {
            records.refused(file, cause);
            throw new ModuleFallbackException(file.id(), failure);
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String text = root.getClass().getSimpleName() + ": " + root.getMessage();
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }

    private static List<Path> jarsIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
