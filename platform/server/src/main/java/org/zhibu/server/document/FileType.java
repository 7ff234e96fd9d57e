package org.zhibu.server.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Types of files that the portal can tell from their content. */
enum FileType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String contentType;
    private final String extensions;

    FileType(String contentType, String... extensions) {
        this.contentType = contentType;
        this.extensions = String.join(" ", extensions);
    }

    String contentType() {
        return contentType;
    }

    /** File name extensions without dot, in lower case; the usual one first. */
    List<String> extensions() {
        return List.of(extensions.split(" "));
    }

    /** The type that a file of this name claims to be. */
    static Optional<FileType> claimedBy(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(t -> t.extensions().contains(extension))
                .findFirst();
    }
}
