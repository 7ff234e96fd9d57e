package org.zhibu.api.document;

import java.io.Serializable;
import java.time.Instant;

/**
 * What is known of a stored file.
 *
 * @param name file name as its owner sees it, with extension
 * @param contentType media type, told from the content
 * @param size in bytes
 * @param storedBy name of the person who stored it
 * @param sha256 of the content, in lower case hexadecimal digits
 */
public record Attachment(
        AttachmentId id, String name, String contentType, long size, Instant storedAt, String storedBy, String sha256)
        implements Serializable {

    /** Whether browsers show it as a picture. */
    public boolean isImage() {
        return contentType.startsWith("image/");
    }

    /** Whether browsers can show it without another program. */
    public boolean isPreviewable() {
        return isImage() || contentType.equals("application/pdf");
    }
}
