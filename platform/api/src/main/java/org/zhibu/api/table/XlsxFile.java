package org.zhibu.api.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.table.UnreadableFileException.Reason;

/**
 * An XLSX file, read in one pass per sheet. It may come from anybody: no part is unpacked beyond a bound, no entity resolved, no
 * formula run.
 */
public final class XlsxFile implements AutoCloseable {
    /** A sheet. @param part inside the file */
    public record SheetName(String name, boolean hidden, String part) {}

    /** More than a list of the largest size with every column filled. */
    private static final long MAX_UNPACKED = 300L << 20;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final ZipFile zip;
    private final UnpackLimit limit = new UnpackLimit(MAX_UNPACKED);
    private final List<SheetName> sheets = new ArrayList<>();
    private boolean from1904;
    private String stringsPart = "";
    private String stylesPart = "";
    private @Nullable CellValues values;

    private XlsxFile(ZipFile zip) {
        this.zip = zip;
    }

    /** Opens a file. @throws UnreadableFileException when it is no XLSX file that can be read */
    public static XlsxFile open(Path file) throws UnreadableFileException {
        try {
            requireZip(file);
            XlsxFile opened = new XlsxFile(new ZipFile(file.toFile()));
            try {
                opened.index();
                return opened;
            } catch (XMLStreamException | UnreadableFileException | IOException | RuntimeException e) {
                opened.close();
                throw e;
            }
        } catch (XMLStreamException | IOException | RuntimeException e) {
            throw translate(e);
        }
    }

    /** In the order of their tabs. */
    public List<SheetName> sheets() {
        return List.copyOf(sheets);
    }

    /** Reads a sheet from top to bottom. @throws UnreadableFileException when the file turns out to be damaged or too large */
    public SheetFacts read(SheetName sheet, RowHandler rows) throws UnreadableFileException {
        try (InputStream in = part(sheet.part())) {
            return new SheetParser(values(), rows).parse(Xml.reader(in));
        } catch (XMLStreamException | IOException | ArrayIndexOutOfBoundsException | NumberFormatException e) {
            throw translate(e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void index() throws XMLStreamException, IOException, UnreadableFileException {
        String workbook = relations("_rels/.rels", "").entrySet().stream()
                .filter(e -> e.getValue().type().equals("officeDocument"))
                .map(e -> e.getValue().part())
                .findFirst()
                .orElse("");
        if (!workbook.endsWith(".xml")) {
            throw new UnreadableFileException(Reason.NOT_A_SPREADSHEET);
        }
        String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        Map<String, Relation> parts =
                relations(folder + "_rels/" + workbook.substring(folder.length()) + ".rels", folder);
        parts.values().forEach(r -> {
            switch (r.type()) {
                case "sharedStrings" -> stringsPart = r.part();
                case "styles" -> stylesPart = r.part();
                default -> {}
            }
        });
        try (InputStream in = part(workbook)) {
            Xml.elements(in, (name, xml) -> {
                if (name.equals("workbookPr")) {
                    from1904 = Xml.isTrue(xml.getAttributeValue(null, "date1904"));
                } else if (name.equals("sheet")) {
                    String id = Optional.ofNullable(xml.getAttributeValue(RELATIONSHIPS, "id"))
                            .orElseGet(() -> xml.getAttributeValue(STRICT_RELATIONSHIPS, "id"));
                    Relation part = parts.get(id);
                    if (part != null && part.type().equals("worksheet")) {
                        String state = xml.getAttributeValue(null, "state");
                        sheets.add(new SheetName(
                                String.valueOf(xml.getAttributeValue(null, "name")),
                                state != null && !state.equals("visible"),
                                part.part()));
                    }
                }
            });
        }
        if (sheets.isEmpty()) {
            throw new UnreadableFileException(Reason.NOT_A_SPREADSHEET);
        }
    }

    private CellValues values() throws XMLStreamException, IOException {
        CellValues read = values;
        if (read == null) {
            List<String> strings = List.of();
            if (zip.getEntry(stringsPart) != null) {
                try (InputStream in = part(stringsPart)) {
                    strings = CellValues.strings(in);
                }
            }
            boolean[] dates = {};
            if (zip.getEntry(stylesPart) != null) {
                try (InputStream in = part(stylesPart)) {
                    dates = CellValues.dateStyles(in);
                }
            }
            read = new CellValues(strings, dates, from1904);
            values = read;
        }
        return read;
    }

    private record Relation(String type, String part) {}

    private Map<String, Relation> relations(String part, String folder) throws XMLStreamException, IOException {
        Map<String, Relation> found = new HashMap<>();
        if (zip.getEntry(part) == null) {
            return found;
        }
        try (InputStream in = part(part)) {
            Xml.elements(in, (name, xml) -> {
                String target = xml.getAttributeValue(null, "Target");
                String type = xml.getAttributeValue(null, "Type");
                if (name.equals("Relationship") && target != null && type != null) {
                    found.put(
                            String.valueOf(xml.getAttributeValue(null, "Id")),
                            new Relation(
                                    type.substring(type.lastIndexOf('/') + 1),
                                    target.startsWith("/") ? target.substring(1) : folder + target));
                }
            });
        }
        return found;
    }

    private InputStream part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("No part " + name);
        }
        return limit.on(zip.getInputStream(entry));
    }

    private static void requireZip(Path file) throws IOException, UnreadableFileException {
        if (Files.size(file) == 0) {
            throw new UnreadableFileException(Reason.EMPTY);
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(ZIP.length);
        }
        if (java.util.Arrays.equals(head, OLE)) {
            throw new UnreadableFileException(
                    contains(Files.readAllBytes(file), ENCRYPTED) ? Reason.ENCRYPTED : Reason.OLD_FORMAT);
        }
        if (!java.util.Arrays.equals(head, ZIP)) {
            throw new UnreadableFileException(Reason.NOT_A_SPREADSHEET);
        }
    }

    private static boolean contains(byte[] all, byte[] wanted) {
        // both read as Latin script keep every byte
        return new String(all, StandardCharsets.ISO_8859_1).contains(new String(wanted, StandardCharsets.ISO_8859_1));
    }

    private static UnreadableFileException translate(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnpackLimit.ExceededException) {
                return new UnreadableFileException(Reason.TOO_LARGE_INSIDE);
            }
            if (cause instanceof XMLStreamException stream
                    && stream.getNestedException() instanceof UnpackLimit.ExceededException) {
                return new UnreadableFileException(Reason.TOO_LARGE_INSIDE);
            }
        }
        return new UnreadableFileException(Reason.DAMAGED);
    }
}
