package org.zhibu.server.module;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;

/** What the current committee says of each module for the organisations below it. */
@Service
public class ModuleDirections {
    /** @param stance null when the committee says nothing */
    public record Direction(
            String module, String version, @Nullable Stance stance, String reason) {}

    private record Stored(String module, String stance, String reason) {}

    private final JdbcClient jdbc;
    private final ModuleCatalog catalog;
    private final Modules modules;
    private final Access access;

    ModuleDirections(JdbcClient jdbc, ModuleCatalog catalog, Modules modules, Access access) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.modules = modules;
        this.access = access;
    }

    /** One for each module that runs. */
    @Transactional(readOnly = true)
    public List<Direction> all() {
        access.require(PlatformPermissions.DIRECT_MODULES);
        Map<String, Stored> stored =
                jdbc.sql("select module, stance, reason from app.module_stance").query(Stored.class).list().stream()
                        .collect(Collectors.toMap(Stored::module, Function.identity()));
        return catalog.running().stream()
                .map(m -> direction(m, stored.get(m.id())))
                .toList();
    }

    /** Changes a direction, unless someone else changed it since it was read. */
    @Transactional
    public void change(Direction seen, @Nullable Stance stance, String reason) {
        access.require(PlatformPermissions.DIRECT_MODULES);
        jdbc.sql("select 1 from app.module_stance where module = ? for update")
                .param(seen.module())
                .query()
                .listOfRows();
        if (all().stream().noneMatch(seen::equals)) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
        modules.direct(seen.module(), stance, reason);
    }

    private static Direction direction(LoadedModule module, @Nullable Stored stored) {
        return new Direction(
                module.id(),
                module.file().version(),
                stored == null ? null : Stance.valueOf(stored.stance()),
                stored == null ? "" : stored.reason());
    }
}
