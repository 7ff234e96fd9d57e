package org.zhibu.api.document;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.zhibu.api.organization.OrganizationId;

/**
 * Files of the current organisation: PDF, pictures, DOCX and XLSX.
 *
 * <p>Who may see a file is decided by the record that it belongs to: hand its id only to those who may see the record. The record's
 * table refers to it by a foreign key {@code (tenant_id, attachment_id)} to {@code app.attachment}; a file to which nothing refers a
 * day after it was stored is swept away, so an upload that was given up leaves nothing behind.
 */
public interface Attachments {
    /** File name extensions of the accepted types, with dot. */
    List<String> acceptedExtensions();

    /** Largest size of one file in bytes. */
    long maxSize();

    /**
     * Stores a file. The same content is kept once per organisation. The stream is read to its end and not closed.
     *
     * @param name file name; its extension must agree with the content
     * @throws org.zhibu.api.rule.RefusedException when it is too large, of a type that is not accepted, encrypted, carries macros or
     *     other active content, or a scanner found something
     */
    AttachmentId store(String name, InputStream content);

    /** What is known of the files; those that do not exist or are not readable here are missing. One statement. */
    Map<AttachmentId, Attachment> byIds(Collection<AttachmentId> ids);

    /**
     * Writes the content, piece by piece, and keeps in the audit log who read it. The stream is not closed.
     *
     * @throws org.zhibu.api.rule.RefusedException when the file does not exist or is not readable here
     */
    void read(AttachmentId id, OutputStream to);

    /** Removes a file to which no record refers any more. @throws org.zhibu.api.rule.RefusedException when one does */
    void remove(AttachmentId id);

    /** Lets another organisation read an own file, from the commit of this transaction on. Doing it twice changes nothing. */
    void share(AttachmentId id, OrganizationId reader);

    /** Takes {@link #share} back. */
    void unshare(AttachmentId id, OrganizationId reader);
}
