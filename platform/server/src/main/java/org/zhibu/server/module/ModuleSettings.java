package org.zhibu.server.module;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where modules come from.
 *
 * @param folder holds the module jars that the operator put there
 * @param trusted holds the certificates (PEM) whose signatures are accepted
 * @param allowUnsigned whether jars without a signature may run; they are shown in red
 * @param development folders of compiled classes that run as unsigned modules; for building modules only
 */
@ConfigurationProperties("portal.modules")
record ModuleSettings(
        Path folder,
        Path trusted,
        boolean allowUnsigned,
        @Nullable List<Path> development) {
    List<Path> developmentFolders() {
        return development == null ? List.of() : development;
    }
}
