package org.zhibu.server.database.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks the PostgreSQL programs for this machine into the data folder. Not into the temporary folder: clean-up jobs
 * empty that one under a running server, and some machines forbid to execute programs there.
 */
final class PostgresBinaries {

    private static final int EXECUTABLE = 0100;

    private PostgresBinaries() {}

    /** The folder with {@code bin/}, named after the archive's size so that an update of the portal unpacks anew. */
    static Path unpack(DataFolder folder) throws IOException {
        String name = "postgres-" + system() + "-" + architecture() + ".txz";
        URL archive = PostgresBinaries.class.getClassLoader().getResource(name);
        if (archive == null) {
            throw new EmbeddedDatabaseException("This build of the portal has no PostgreSQL for " + system() + "/"
                    + architecture() + ". Build it on such a machine, or set spring.datasource.url to a PostgreSQL of"
                    + " your own (roles: see db/roles.sql).");
        }
        Path home =
                folder.binaries().resolve(Long.toString(archive.openConnection().getContentLengthLong()));
        if (Files.notExists(home)) {
            DataFolder.deleteTree(folder.binaries());
            Path unfinished = Files.createDirectories(folder.binaries().resolve("unfinished"));
            try (var stream = archive.openStream()) {
                extract(stream, unfinished);
            }
            DataFolder.publish(unfinished, home);
        }
        return home;
    }

    private static void extract(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (@Nullable TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                extract(entry, tar, target);
            }
        }
    }

    private static void extract(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("Archive entry outside of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(path, target.resolve(entry.getLinkName()).normalize());
        } else {
            Files.copy(content, path);
            if ((entry.getMode() & EXECUTABLE) != 0 && !path.toFile().setExecutable(true, true)) {
                throw new IOException("Cannot make " + path + " executable");
            }
        }
    }

    private static String system() {
        String name = System.getProperty("os.name");
        return name.startsWith("Windows")
                ? "windows"
                : name.startsWith("Mac") ? "darwin" : name.toLowerCase(Locale.ROOT);
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch")) {
            case "aarch64" -> "arm_64";
            case String other -> "x86_64".equals(other) || "amd64".equals(other) ? "x86_64" : other;
        };
    }
}
