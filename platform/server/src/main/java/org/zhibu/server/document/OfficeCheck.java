package org.zhibu.server.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;

/** Looks into packages of office documents without opening them as such. */
final class OfficeCheck {
    private static final int MAX_ENTRIES = 5000;
    private static final int MAX_XML = 4 * 1024 * 1024;
    private static final long MAX_UNPACKED = 512L * 1024 * 1024;
    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private OfficeCheck() {}

    /** DOCX or XLSX; empty for any other package. @throws RefusedException when it carries something active */
    static Optional<FileType> type(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry types = zip.getEntry("[Content_Types].xml");
            if (types == null) {
                return Optional.empty();
            }
            String parts = text(zip, types);
            refuseWhen(parts.contains("macroEnabled"));
            Optional<FileType> type = parts.contains(WORD)
                    ? Optional.of(FileType.DOCX)
                    : parts.contains(SHEET) ? Optional.of(FileType.XLSX) : Optional.empty();
            if (type.isPresent()) {
                entries(zip);
            }
            return type;
        } catch (ZipException damaged) {
            return Optional.empty();
        }
    }

    private static void entries(ZipFile zip) throws IOException {
        long unpacked = 0;
        int count = 0;
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            unpacked += Math.max(0, entry.getSize());
            if (++count > MAX_ENTRIES || unpacked > MAX_UNPACKED) {
                throw new RefusedException(Finding.block("", "document.refused.damaged"));
            }
            String name = entry.getName().toLowerCase(Locale.ROOT);
            refuseWhen(name.endsWith("vbaproject.bin")
                    || name.contains("/activex/")
                    || (name.contains("/embeddings/") && name.endsWith(".bin")));
            if (name.endsWith("settings.xml.rels")) {
                // a template that is fetched from elsewhere when the document is opened
                String relations = text(zip, entry);
                refuseWhen(relations.contains("/attachedTemplate") && relations.contains("External"));
            }
        }
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(MAX_XML), StandardCharsets.UTF_8);
        }
    }

    private static void refuseWhen(boolean active) {
        if (active) {
            throw new RefusedException(Finding.block("", "document.refused.active"));
        }
    }
}
