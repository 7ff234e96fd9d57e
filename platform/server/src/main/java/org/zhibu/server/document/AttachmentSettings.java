package org.zhibu.server.document;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What may be attached.
 *
 * @param maxSize of one file
 * @param types that are accepted
 */
@ConfigurationProperties("portal.attachments")
record AttachmentSettings(DataSize maxSize, Set<FileType> types) {}
