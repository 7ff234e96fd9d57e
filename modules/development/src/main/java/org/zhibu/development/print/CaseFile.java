package org.zhibu.development.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.document.Attachments;

/**
 * The whole file of a person as one ZIP in the order of the list of materials (PPL-42): documents of all that the module knows, the
 * scans, and an index that says what lacks. It is written piece by piece and never held in memory as a whole.
 */
@Component
public class CaseFile {
    private static final String DOCX = ".docx";
    private static final int MAX_NAME = 100;

    private final CaseFileContents contents;
    private final Attachments attachments;

    CaseFile(CaseFileContents contents, Attachments attachments) {
        this.contents = contents;
        this.attachments = attachments;
    }

    /** What is carried along: a document that is made when its turn comes, or a scan. */
    record Piece(
            String code,
            String name,
            @Nullable Supplier<byte[]> document,
            @Nullable AttachmentId scan) {}

    /**
     * Writes the file. The stream is not closed.
     *
     * @param progress told the share that is written, up to 1
     */
    public void write(UUID id, OutputStream to, DoubleConsumer progress) throws IOException {
        List<Piece> pieces = named(contents.pieces(id));
        ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        Map<String, List<String>> carried = new LinkedHashMap<>();
        pieces.forEach(
                p -> carried.computeIfAbsent(p.code(), c -> new ArrayList<>()).add(p.name()));
        put(zip, contents.indexName(), contents.index(id, carried));
        int done = 0;
        for (Piece piece : pieces) {
            AttachmentId scan = piece.scan();
            if (scan != null) {
                zip.putNextEntry(new ZipEntry(piece.name()));
                attachments.read(scan, zip);
                zip.closeEntry();
            } else {
                put(zip, piece.name(), Objects.requireNonNull(piece.document()).get());
            }
            progress.accept((double) ++done / pieces.size());
        }
        zip.finish();
    }

    /** Names that a file system takes, each once. */
    private static List<Piece> named(List<Piece> pieces) {
        Set<String> taken = new HashSet<>();
        List<Piece> named = new ArrayList<>();
        for (Piece piece : pieces) {
            int dot = piece.name().lastIndexOf('.');
            String extension = dot < 0 ? DOCX : piece.name().substring(dot);
            String plain = (dot < 0 ? piece.name() : piece.name().substring(0, dot))
                    .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-")
                    .strip();
            String base = plain.length() > MAX_NAME ? plain.substring(0, MAX_NAME) : plain;
            String name = base + extension;
            for (int i = 2; !taken.add(name); i++) {
                name = base + "（" + i + "）" + extension;
            }
            named.add(new Piece(piece.code(), name, piece.document(), piece.scan()));
        }
        return named;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
