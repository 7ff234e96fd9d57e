package org.zhibu.server.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;

/** Where things lie in the portal's data folder, and the file operations that must not be cut in half. */
record DataFolder(Path root) {

    static DataFolder at(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, ownerOnly(folder.toAbsolutePath(), "rwx------"));
        }
        return new DataFolder(folder.toRealPath());
    }

    Path cluster() {
        return root.resolve("postgres");
    }

    Path unfinishedCluster() {
        return root.resolve("postgres.new");
    }

    Path binaries() {
        return root.resolve("binaries");
    }

    Path secrets() {
        return root.resolve("secrets.properties");
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    static FileAttribute<?>[] ownerOnly(Path near, String permissions) {
        boolean posix = near.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** The parent is flushed too: a rename that only the page cache knows is lost with the power. */
    static void publish(Path unfinished, Path target) throws IOException {
        Files.move(unfinished, target);
        if (!System.getProperty("os.name").startsWith("Windows")) {
            try (var folder = FileChannel.open(target.resolveSibling("."), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    static void deleteTree(Path tree) throws IOException {
        if (Files.notExists(tree)) {
            return;
        }
        List<Path> deepestFirst;
        try (var paths = Files.walk(tree)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    /** The end of the server's log, for messages: the reason of a refused start stands there and nowhere else. */
    String logTail() {
        try {
            List<String> lines = Files.exists(log()) ? Files.readAllLines(log()) : List.of();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
