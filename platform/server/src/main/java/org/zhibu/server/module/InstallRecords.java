package org.zhibu.server.module;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.server.database.OwnerDatabase;

/** What the portal remembers of module versions from earlier starts. */
@Component
@DependsOn("liquibase")
class InstallRecords {
    record Install(
            String version,
            String sha256,
            boolean ran,
            @Nullable String refusedReason) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    InstallRecords(OwnerDatabase database, Clock clock) {
        this.jdbc = JdbcClient.create(database.dataSource());
        this.clock = clock;
    }

    Optional<Install> find(ModuleFile file) {
        return jdbc.sql(
                        "select version, sha256, ran, refused_reason from app.module_install where module = ? and version = ?")
                .params(file.id(), file.version())
                .query(Install.class)
                .optional();
    }

    /** The version that ran last, other than the given one. */
    Optional<Install> lastThatRan(String module, String otherThan) {
        return jdbc.sql("select version, sha256, ran, refused_reason from app.module_install"
                        + " where module = ? and version <> ? and ran order by at desc limit 1")
                .params(module, otherThan)
                .query(Install.class)
                .optional();
    }

    void ran(ModuleFile file) {
        write(file, true, null);
    }

    void refused(ModuleFile file, String reason) {
        write(file, false, reason);
    }

    private void write(ModuleFile file, boolean ran, @Nullable String reason) {
        jdbc.sql(
                        "insert into app.module_install (module, version, sha256, ran, refused_reason, at) values (?, ?, ?, ?, ?, ?)"
                                + " on conflict (module, version) do update set sha256 = excluded.sha256, ran = excluded.ran,"
                                + " refused_reason = excluded.refused_reason, at = excluded.at")
                .param(file.id())
                .param(file.version())
                .param(file.sha256())
                .param(ran)
                .param(reason)
                .param(Timestamp.from(clock.instant()))
                .update();
    }
}
