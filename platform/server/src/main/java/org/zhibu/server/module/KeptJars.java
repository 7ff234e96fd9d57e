package org.zhibu.server.module;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The portal's own copies of the jars that ran: the way back, even when the operator replaced the old jar by the new one. */
final class KeptJars {
    private final Path folder;

    KeptJars(Path folder) {
        this.folder = folder;
    }

    Optional<Path> find(String id, String version) {
        return Optional.of(path(id, version)).filter(Files::exists);
    }

    /** Copies the jar; a copy that a crash cut short never bears the name. */
    void keep(ModuleFile file) {
        Path copy = path(file.id(), file.version());
        if (file.path().equals(copy)) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path partial = Files.createTempFile(folder, file.id(), ".part");
            Files.copy(file.path(), partial, StandardCopyOption.REPLACE_EXISTING);
            Files.move(partial, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(String id, String version) {
        return folder.resolve(id + "-" + version + ".jar");
    }
}
