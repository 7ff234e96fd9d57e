package org.zhibu.server.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.zhibu.api.document.ContentScanner;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;

/** Tells what a file is by what stands in it, and refuses what could do something when it is opened. */
@Component
@EnableConfigurationProperties(AttachmentSettings.class)
class ContentCheck {
    private static final Logger LOG = LoggerFactory.getLogger(ContentCheck.class);
    private static final int HEAD = 16;
    private static final byte[] OLE = bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);

    private final AttachmentSettings settings;
    private final ObjectProvider<ContentScanner> scanners;

    ContentCheck(AttachmentSettings settings, ObjectProvider<ContentScanner> scanners) {
        this.settings = settings;
        this.scanners = scanners;
    }

    long maxSize() {
        return settings.maxSize().toBytes();
    }

    /** Extensions of the accepted types, with dot. */
    List<String> extensions() {
        return settings.types().stream()
                .sorted()
                .flatMap(t -> t.extensions().stream())
                .map(e -> "." + e)
                .toList();
    }

    /** The type of the file. @throws RefusedException when it is not accepted */
    FileType check(String name, Path file) throws IOException {
        FileType claimed =
                FileType.claimedBy(name).filter(settings.types()::contains).orElseThrow(this::notAccepted);
        byte[] head = head(file);
        if (starts(head, OLE) && (claimed == FileType.DOCX || claimed == FileType.XLSX)) {
            throw new RefusedException(Finding.block("", "document.refused.encrypted"));
        }
        FileType found = (starts(head, bytes('P', 'K', 3, 4)) ? OfficeCheck.type(file) : simpleType(head))
                .orElseThrow(this::notAccepted);
        if (found != claimed) {
            throw new RefusedException(Finding.block(
                    "", "document.refused.otherType", found.extensions().getFirst()));
        }
        if (found == FileType.PDF) {
            PdfCheck.check(file);
        }
        for (ContentScanner scanner : scanners) {
            scan(scanner, file);
        }
        return found;
    }

    private static void scan(ContentScanner scanner, Path file) {
        try {
            scanner.threat(file).ifPresent(threat -> {
                throw new RefusedException(Finding.block("", "document.refused.threat", threat));
            });
        } catch (IOException e) {
            LOG.error("A file could not be scanned and was refused", e);
            throw new RefusedException(Finding.block("", "document.refused.notScanned"));
        }
    }

    private RefusedException notAccepted() {
        return new RefusedException(Finding.block("", "document.refused.type", String.join(" ", extensions())));
    }

    private static Optional<FileType> simpleType(byte[] head) {
        if (starts(head, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
            return Optional.of(FileType.PDF);
        }
        if (starts(head, bytes(0xFF, 0xD8, 0xFF))) {
            return Optional.of(FileType.JPEG);
        }
        if (starts(head, bytes(0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A))) {
            return Optional.of(FileType.PNG);
        }
        boolean riff = starts(head, bytes('R', 'I', 'F', 'F'))
                && head.length >= 12
                && Arrays.equals(Arrays.copyOfRange(head, 8, 12), bytes('W', 'E', 'B', 'P'));
        return riff ? Optional.of(FileType.WEBP) : Optional.empty();
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean starts(byte[] head, byte[] with) {
        return head.length >= with.length && Arrays.equals(Arrays.copyOf(head, with.length), with);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
