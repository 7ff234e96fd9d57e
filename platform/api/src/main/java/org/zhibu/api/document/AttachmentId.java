package org.zhibu.api.document;

import java.io.Serializable;
import java.util.UUID;

/** A stored file. */
public record AttachmentId(UUID value) implements Serializable {}
