package org.zhibu.server.document;

import java.time.Instant;
import java.util.UUID;

/**
 * One step in the history of an own template.
 *
 * @param fileName empty for going back to the one from above
 */
public record TemplateChange(UUID id, Instant at, String by, String fileName) {}
