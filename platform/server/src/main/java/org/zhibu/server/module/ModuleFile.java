package org.zhibu.server.module;

import java.nio.file.Path;
import java.util.List;

/**
 * A module as its jar's manifest describes it.
 *
 * @param requires range of SPI versions, for example {@code >=1.0.0 & <2.0.0}
 * @param dependencies ids of modules that must be there
 * @param signer name in the signing certificate; empty for an unsigned jar
 */
public record ModuleFile(
        Path path,
        String id,
        String version,
        String pluginClass,
        String requires,
        List<String> dependencies,
        String sha256,
        String signer) {
    boolean signed() {
        return !signer.isEmpty();
    }
}
