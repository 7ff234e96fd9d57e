package org.zhibu.development.cultivation;

import java.util.UUID;

/** What was entered for many at once, and can be taken back as one. */
public record Batch(UUID id, int reports, int talks) {}
