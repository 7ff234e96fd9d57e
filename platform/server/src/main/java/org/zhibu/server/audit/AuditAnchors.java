package org.zhibu.server.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Notes each day, in a folder outside of the database, how far every chain has come. Whoever can change anything in the database
 * can compute a whole chain anew, or cut its end off, but not these files when the folder lies on another machine.
 */
@Component
class AuditAnchors {
    /** A place of a chain. */
    record Anchor(long organization, long seq, byte[] hash) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Anchor a && a.line().equals(line());
        }

        @Override
        public int hashCode() {
            return line().hashCode();
        }

        String line() {
            return organization + "," + seq + "," + HexFormat.of().formatHex(hash);
        }

        static Anchor read(String line) {
            String[] parts = line.split(",", -1);
            return new Anchor(
                    Long.parseLong(parts[0]),
                    Long.parseLong(parts[1]),
                    HexFormat.of().parseHex(parts[2]));
        }
    }

    private final Path folder;
    private final Clock clock;

    AuditAnchors(@Value("${portal.audit.anchors:${portal.data-dir}/audit-anchors}") Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** What was noted last, by organisation. */
    Map<Long, Anchor> latest() {
        Map<Long, Anchor> anchors = new TreeMap<>();
        newest().ifPresent(file -> {
            try (Stream<String> lines = Files.lines(file)) {
                lines.map(Anchor::read).forEach(a -> anchors.put(a.organization(), a));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return anchors;
    }

    /** Notes the anchors in the file of the day, which appears whole or not at all. */
    void note(List<Anchor> anchors) {
        try {
            Files.createDirectories(folder);
            Path whole = folder.resolve("audit-" + LocalDate.now(clock) + ".csv");
            Path part = folder.resolve("audit-" + LocalDate.now(clock) + ".part");
            Files.write(part, anchors.stream().map(Anchor::line).toList());
            Files.move(part, whole, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Path> newest() {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".csv")).max(Path::compareTo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
